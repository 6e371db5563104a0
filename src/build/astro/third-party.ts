import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Name of the file in which a site lists the packages it contains. */
const THIRD_PARTY_FILE = 'THIRD-PARTY.txt';

/** Packages whose files reach readers without a module of theirs in a script. */
const COPIED = [
  'pagefind',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/source-serif-4',
] as const;

/** Licenses under which a package may reach readers: each allows redistributing a site without further terms. */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'OFL-1.1',
]);

export interface ShippedPackage {
  name: string;
  version: string;
  license: string;
  /** The full text of its license, or empty if the package has none. */
  text: string;
}

/**
 * Writes the packages that reach readers, with their licenses, into the site as `THIRD-PARTY.txt`: those bundled
 * into scripts and those copied. Throws if a package's license restricts redistribution.
 */
export function thirdParty(root: string): Plugin {
  return {
    name: 'lectern-third-party',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const names = new Set([...COPIED, ...modules.flatMap((module) => packageOf(module, root))]);
      const packages = [...names].sort().map((name) => readPackage(name, root));
      refuseBinding(packages);
      this.emitFile({ type: 'asset', fileName: THIRD_PARTY_FILE, source: formatThirdParty(packages) });
    },
  };
}

/**
 * The package that a bundled module belongs to; none for modules of `root`, which may itself be an installed
 * package, and for the bundler's own.
 */
export function packageOf(module: string, root: string): string[] {
  const own = path.posix.join(root.replaceAll('\\', '/'), 'src/');
  const place = module.replaceAll('\\', '/');
  const found = place.startsWith(own) ? null : /^[^\0]*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(place);
  return found?.[1] === undefined ? [] : [found[1]];
}

/** The folder of a package as modules in the folder `root` resolve it. */
export function packageFolder(name: string, root: string): string {
  const file = findPackageJSON(name, path.join(root, 'package.json'));
  if (file === undefined) throw new Error(`the package ${name} is not installed`);
  return path.dirname(file);
}

/** Reads a package as modules in the folder `root` resolve it. */
export function readPackage(name: string, root: string): ShippedPackage {
  const folder = packageFolder(name, root);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder, { withFileTypes: true });
  const terms = files.find((entry) => entry.isFile() && /^licen[cs]e(?:\.|$)/i.test(entry.name));
  const text = terms ? readFileSync(path.join(folder, terms.name), 'utf8').trim() : '';
  return { name, version, license: String(license), text };
}

/** Throws if a package may not be redistributed freely. */
export function refuseBinding(packages: readonly ShippedPackage[]): void {
  const binding = packages.filter(({ license }) => !PERMISSIVE.has(license));
  if (binding.length === 0) return;
  const list = binding.map(({ name, license }) => `${name} (${license})`).join(', ');
  throw new Error(`these packages would reach readers under terms that bind who passes the site on: ${list}`);
}

export function formatThirdParty(packages: readonly ShippedPackage[]): string {
  const parts = packages.map(
    ({ name, version, license, text }) =>
      `${name} ${version}\nLicense: ${license}\n${text ? `\n${text}\n` : ''}`,
  );
  return `This site holds work of the following packages, each under its own license.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
