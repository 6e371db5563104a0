import { expect, it } from 'vitest';
import { formatProblem } from '../../../src/base/problems.ts';
import { checkBodies } from '../../../src/library/overviews/check-bodies.ts';

/** What is wrong with the body of an overview, each by its line. */
function wrongIn(body: string): string[] {
  const file = { path: 'topics/kites.mdx', text: `---\ntitle: Kites\n---\n${body}` };
  const topics = [
    { id: 'kites', title: 'Kites', scope: '', terms: [], linesOfWork: [{ id: 'a', title: 'A', papers: [] }] },
  ];
  const found = checkBodies({ topics: [file], curations: [] }, topics as never, new Set(['owls']));
  return found.map(
    (problem) => formatProblem(problem).split('\n')[0]?.replace('error: content/topics/kites.mdx:', '') ?? '',
  );
}

it.each([
  ["import Chart from './chart.astro'\n\nText", "4: “import Chart from './chart.astro'” is code"],
  ['Text\n\nexport const a = 1', '6: “export const a = 1” is code'],
  ['Text {process.exit(0)}', '4: “{process.exit(0)}” is code'],
  ['Text\n\n{(() => { while (true) {} })()}', '6: “{(() => { while (true) {} })()}” is code'],
  ['Text {await new Promise(() => {})} more', '4: “{await new Promise(() => {})}” is code'],
  ['Text <Paper slug={"owls"} /> more', '4: “slug={"owls"}” is code'],
  ['Text <Paper {...owls} /> more', '4: “{...owls}” is code'],
  ['Text <b title={`a`}>c</b> more', '4: “title={`a`}” is code'],
  [`Text {${'a'.repeat(100)}}`, `4: “{${'a'.repeat(59)}…” is code`],
  // Trying all ways to part these into comments would outlast the time limit of the test.
  [`Text {${'/**/'.repeat(100)}a}`, `4: “{${'/**/'.repeat(14)}/**…” is code`],
])('%j is code', (body, message) => {
  expect(wrongIn(body)[0]).toBe(message);
});

it.each([
  'Text {/* a comment */} and <Paper slug="owls" /> more',
  '{/* a\n  comment */}\n\nText',
  'A brace: &#123;a}, and `{code}`\n\n```js\nimport a from "b"\n```',
  '<LineOfWork id="a">\n\nText\n\n</LineOfWork>',
])('%j is none', (body) => {
  expect(wrongIn(body)).toEqual([]);
});
