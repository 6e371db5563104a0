import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestOf } from '../../src/base/digest.ts';
import { buildEnvironment } from '../../src/base/environment.ts';
import { buildSite } from '../../src/build/build-site.ts';

const SMALL = 'tests/fixtures/invalid/nothing-wrong';

/** How a build ended, and what it printed. */
export interface Ended {
  isBuilt: boolean;
  output: string;
}

/** The small library and its site, built repeatedly in its own folders by this process. */
export class SmallSite {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'lectern-fuzz-'));
  readonly content = path.join(this.folder, 'content');
  readonly cache = path.join(this.folder, 'cache');
  readonly out = path.join(this.folder, 'site');

  constructor() {
    cpSync(SMALL, this.content, { recursive: true });
    // It may be the theme of the small library. If it is another's, a build makes its own.
    const theme = path.join(buildEnvironment().cache, 'theme');
    if (existsSync(theme)) cpSync(theme, path.join(this.cache, 'theme'), { recursive: true });
    Object.assign(process.env, {
      LECTERN_CONTENT: this.content,
      LECTERN_CACHE: this.cache,
      LECTERN_OUT: this.out,
      SITE_URL: 'https://example.org',
      CI: '',
    });
  }

  /** Writes a file of the library. */
  write(file: string, text: string): void {
    const place = path.join(this.content, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }

  async build(): Promise<Ended> {
    const lines: string[] = [];
    const own = [console.log, console.error] as const;
    console.log = console.error = (...texts: unknown[]) =>
      void lines.push(texts.map((text) => (text instanceof Error ? text.stack : String(text))).join(' '));
    try {
      return { isBuilt: await buildSite({ strict: false }), output: lines.join('\n') };
    } finally {
      [console.log, console.error] = own;
    }
  }

  /** A digest of all files of the site; a site that could not be moved into place is restored by the next start. */
  digest(): string {
    return digestBelow(existsSync(this.out) ? this.out : `${this.out}.old`);
  }

  /** Files and folders that a build should have removed. */
  leftovers(): string[] {
    const around = readdirSync(this.folder).filter((name) => !['content', 'cache', 'site'].includes(name));
    const kept = existsSync(this.cache) ? readdirSync(this.cache, { recursive: true, encoding: 'utf8' }) : [];
    // Other processes may build themes in this checkout.
    const made = existsSync('.astro')
      ? readdirSync('.astro').filter((name) => name.startsWith(`theme-${process.pid}-`))
      : [];
    // The former site is removed by a separate process.
    const parts = kept.filter((name) => /\.next$|\.[\da-f]{8}-[\da-f-]{27}(?:\.next)?$/.test(name));
    return [...around.filter((name) => name !== 'site.old'), ...parts, ...made];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function digestBelow(folder: string): string {
  if (!existsSync(folder)) return 'nothing';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const names = files.map((file) => path.relative(folder, file));
  return digestOf(names.join('\n'), ...files.map((file) => readFileSync(file)));
}
