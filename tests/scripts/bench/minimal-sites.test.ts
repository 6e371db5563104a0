import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type BuilderCost, formatCosts } from '../../../scripts/bench/against.ts';
import { BUILDERS, findCommand } from '../../../scripts/bench/builders.ts';
import { splitFrontMatter } from '../../../src/schemas/content/hand-written.ts';

const topics = ['boats', 'bread'].map((id) => ({
  id,
  title: `The ${id}`,
  scope: `All of ${id}.`,
  terms: [id],
}));
const papers = [
  {
    slug: 'sails',
    title: 'Sails: "Wind" & Water',
    topic: 'boats',
    abstract: 'Of {{ x }} {% y %}.',
    authorCount: 1,
  },
  { slug: 'dough', title: 'Dough', topic: 'bread', abstract: 'It rises.', authorCount: 2 },
];

describe.each(Object.entries(BUILDERS))('the site for %s', (_, { site }) => {
  const files = site(papers, topics);

  it.each(papers)(
    'has a page of $slug with its title and abstract, and no command of the builder',
    (paper) => {
      const [file, text = ''] = [...files].find(([name]) => name.endsWith(`/${paper.slug}.md`)) ?? [];
      const { frontMatter, body } = splitFrontMatter(text);
      expect(file).toBeDefined();
      expect(parse(frontMatter)).toMatchObject({ title: paper.title });
      expect(body.trim()).toBe(paper.abstract.replace('{{', '{ {').replace('{%', '{ %'));
    },
  );

  it('knows every topic', () => {
    const all = [...files].flat().join('\n');
    for (const { title } of topics) expect(all).toContain(title);
  });
});

it('a builder that is not installed is not found', () => {
  const { eleventy } = BUILDERS;
  const absent = { ...(eleventy as NonNullable<typeof eleventy>), command: 'no-such-builder' };
  const { npmPackage: _, ...onPathOnly } = absent;
  expect(findCommand(onPathOnly)).toBeNull();
});

it('the table shows the cost of Lectern as a ratio to that of each other', () => {
  const cost = (seconds: number) => ({ wallMs: seconds * 1000, cpuMs: seconds * 2000, peakBytes: 1e9 });
  const costs: BuilderCost[] = [
    { name: 'lectern', site: null, withIndex: cost(5) },
    { name: 'hugo', site: cost(2), withIndex: cost(10) },
  ];
  expect(formatCosts(costs, 490)).toMatchInlineSnapshot(`
    "builder  papers    site  with index      CPU  peak memory  wall ratio  CPU ratio
    lectern     490              5.00 s  10.00 s       1.0 GB        1.00       1.00
    hugo        490  2.00 s     10.00 s  20.00 s       1.0 GB        0.50       0.50"
  `);
});
