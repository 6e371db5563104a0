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

it('an abstract of a hundred thousand braces is plain text, and told', async () => {
  const { html, told } = await compiled({ title: 'Lamps in Braces', abstract: '{'.repeat(100_000) });
  expect(told).toEqual(['its abstract has over 10,000 of the signs & < { and }, too many to compile']);
  expect(html.length).toBeGreaterThan(100_000);
});

it('what other fields hold is not counted', async () => {
  const authors = Array.from({ length: 11_000 }, (_, number) => `Lark & Finch${number}`);
  const abstract = String.raw`We count $\frac{a}{b}$ lamps.`;
  const { html, told } = await compiled({ title: 'Lamps', authors, abstract });
  expect(told).toEqual([]);
  expect(html).toContain('<math');
});
