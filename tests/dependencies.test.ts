import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const rows = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm);
const reasons = new Map([...rows].map(([, name = '', reason = '']) => [name, reason]));
const packages = { ...manifest.dependencies, ...manifest.devDependencies };

it('has a reason for every package, and no others', () => {
  expect([...reasons.keys()].sort()).toEqual(Object.keys(packages).sort());
  for (const reason of reasons.values()) expect(reason).toMatch(/^[A-Z].{10,}\.$/);
});

it('pins every package to one version', () => {
  for (const version of Object.values(packages)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

it('knows the content of every package, on every system, and no address of one', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string; resolved?: string }>;
  };
  for (const [name, { integrity, resolved }] of Object.entries(packages)) {
    if (name !== '') expect(integrity, name).toMatch(/^sha512-/);
    expect(resolved, name).toBe(undefined);
  }
});
