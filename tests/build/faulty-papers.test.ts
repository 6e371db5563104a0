import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSmall, type SmallBuild } from '../small-build.ts';

/** Titles for which `faulty-papers.mjs` makes the code fail, and the words of the message about each. */
const FAULTY = [
  ['Throwing Lamps', 'is shown by its title only'],
  ['Adding place', 'is shown by its title only'],
  ['Adding script', 'is shown by its title only'],
  ['Adding link', 'is shown by its title only'],
  ['Unlistable Lamps', 'is shown by its title only'],
  ['Unlistable Kites', 'is shown by its title only'],
  ['Unlistable Owls', 'is shown by its title only'],
  ['Unlistable Bridges', 'is shown by its title only'],
  ['Unlistable Harbors', 'is shown by its title only'],
  ['Listing place', 'is shown by its title only'],
  ['Listing link', 'is shown by its title only'],
  ['Undrawn Lamps', 'is shown with a preview picture without its title'],
  ['Unwritten Lamps', 'is shown by its title only'],
  ['Uncompiled Lamps', 'is shown with a plain abstract'],
  ['Unsound Lamps', 'is shown with a plain abstract'],
  ['Undescribed Lamps', 'is shown without the data from its text'],
  ['Unrepaired Lamps', 'is shown as its source prints it'],
] as const;

const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-');

let built: SmallBuild;

beforeAll(() => {
  const lines = [...FAULTY.map(([title]) => title), 'Sound Lamps'].map((title) =>
    JSON.stringify({ title, abstract: `We count the lamps of ${title}.` }),
  );
  const defects = path.join(import.meta.dirname, 'faulty-papers.mjs');
  built = buildSmall(
    { 'sources/faulty.jsonl': lines.join('\n'), 'sources/unread.csv': 'title,year\nUnread Lamps,2001\n' },
    { NODE_OPTIONS: `--import ${defects}` },
  );
}, 120_000);

afterAll(() => built.remove());

describe('a site with papers that cannot be shown', () => {
  it('is built', () => {
    expect(built.output).not.toContain('broken-site');
    expect(built.status).toBe(0);
    expect(built.read('papers/sound-lamps/index.html')).toContain('We count the lamps of Sound Lamps.');
  });

  it('is rebuilt twice, however many papers are at fault, and names them', () => {
    const told = built.output.match(/^The site is being built again: it has faults caused by .*$/gm) ?? [];
    expect(told.map((line) => line.replace(/^.* caused by /, ''))).toMatchInlineSnapshot(`
      [
        "unwritten-lamps, throwing-lamps, adding-link, adding-place, adding-script, now shown by title only.",
        "unlistable-bridges, unlistable-harbors, unlistable-kites, unlistable-lamps, unlistable-owls and 2 more, now shown by title only.",
      ]
    `);
  });

  it.each(FAULTY.map(([title, words], index) => [title, index + 1, words] as const))(
    '%s, line %i: %s',
    (title, line, words) => {
      expect(built.output).toMatch(new RegExp(`faulty\\.jsonl:${line}: “${title}” ${words}`));
      expect(built.read(`papers/${slugOf(title)}/index.html`)).toContain(title);
      expect(built.read('library.bib')).toContain(title);
      expect(built.read(`papers/${slugOf(title)}/index.html`).includes('We count the lamps')).toBe(
        !words.endsWith('only'),
      );
      expect(built.has(`previews/paper-${slugOf(title)}.png`)).toBe(true);
    },
  );

  it('leaves out a source whose reader fails', () => {
    expect(built.output).toMatch(/unread\.csv:1-3: .*\n {2}why: this reader fails/);
  });
});
