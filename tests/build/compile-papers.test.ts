import path from 'node:path';
import { expect, it } from 'vitest';
import { compilePaper } from '../../src/build/compile-papers.ts';
import { readContent } from '../../src/build/read-content.ts';
import { buildLibrary } from '../../src/pipeline.ts';

const SMALL = path.join(import.meta.dirname, '../fixtures/invalid/nothing-wrong');

it('an abstract of a hundred thousand braces is plain text, and told', async () => {
  const content = await readContent(SMALL);
  const text = JSON.stringify({ title: 'Lamps in Braces', abstract: '{'.repeat(100_000) });
  const { library } = buildLibrary({ ...content, sources: [{ path: 'sources/x.jsonl', text }] });
  const [paper] = library.papers;
  if (!paper) throw new Error('there is no paper');
  const told: string[] = [];
  const { rendered } = compilePaper(
    paper,
    (_name, _input, make) => make(),
    (why) => told.push(why),
  );
  expect(told).toEqual(['its abstract has over 10,000 signs that could be markup']);
  expect(rendered?.html.length).toBeGreaterThan(100_000);
});
