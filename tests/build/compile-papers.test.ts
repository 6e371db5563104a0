import path from 'node:path';
import { expect, it } from 'vitest';
import { compilePaper } from '../../src/build/compile-papers.ts';
import { readContent } from '../../src/build/read-content.ts';
import { buildLibrary } from '../../src/pipeline.ts';

const SMALL = path.join(import.meta.dirname, '../fixtures/invalid/nothing-wrong');

/** The HTML of a paper's abstract, and why it is plain text where it is. */
async function compiled(entry: object): Promise<{ html: string; told: string[] }> {
  const content = await readContent(SMALL);
  const text = JSON.stringify(entry);
  const { library } = buildLibrary({ ...content, sources: [{ path: 'sources/x.jsonl', text }] });
  const [paper] = library.papers;
  if (!paper) throw new Error('there is no paper');
  const told: string[] = [];
  const { rendered } = compilePaper(
    paper,
    (_name, _input, make) => make(),
    (why) => told.push(why),
  );
  return { html: rendered?.html ?? '', told };
}

it.each(['{', '&', '@', 'https://'])(
  'an abstract of %s a hundred thousand times is plain text, and told',
  async (sign) => {
    const abstract = sign.repeat(100_000 / sign.length);
    const { html, told } = await compiled({ title: 'Lamps in Signs', abstract });
    expect(told).toEqual([
      expect.stringMatching(/^a paragraph of its abstract has too many .* to compile it$/),
    ]);
    expect(html).not.toContain('<a ');
    expect(html.length).toBeGreaterThanOrEqual(100_000);
  },
);

it('an abstract of many paragraphs with a few such signs each is compiled', async () => {
  const abstract = Array.from({ length: 2_000 }, () => 'The lamps & the kites @ home are < 3 {sic}.');
  const { told } = await compiled({ title: 'Lamps in Paragraphs', abstract: abstract.join('\n\n') });
  expect(told).toEqual([]);
});

it('text in other fields is not counted', async () => {
  const authors = Array.from({ length: 11_000 }, (_, number) => `Lark & Finch${number}`);
  const abstract = String.raw`We count $\frac{a}{b}$ lamps.`;
  const { html, told } = await compiled({ title: 'Lamps', authors, abstract });
  expect(told).toEqual([]);
  expect(html).toContain('<math');
});
