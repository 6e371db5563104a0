import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const docs = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const modules = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }),
);
const names = new Set(modules.map((path) => path.slice(path.search(/[^\\/]*$/))));

/** The modules and folders of this repository that a text names. */
function placesIn(text: string): string[] {
  const quoted = Array.from(text.matchAll(/`([^`\s]+)`/g), ([, name = '']) => name);
  return quoted.filter((name) =>
    /^(?:src|scripts|tests|docs)\/[\w./[\]-]*$|^[\w-]+\.(?:ts|mjs|astro)$/.test(name),
  );
}

it.each(docs)('%s names only modules and folders that exist', (doc) => {
  const places = placesIn(readFileSync(join(ROOT, doc), 'utf8'));
  expect(places.filter((place) => !existsSync(join(ROOT, place)) && !names.has(place))).toEqual([]);
});

it('the documents name many', () => {
  const all = docs.flatMap((doc) => placesIn(readFileSync(join(ROOT, doc), 'utf8')));
  expect(all.length).toBeGreaterThan(100);
});
