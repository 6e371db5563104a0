import { expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { configAlone } from '../../../src/base/content-files.ts';
import { newLibraryFiles, titleFrom } from '../../../src/build/import/new-library.ts';
import { buildLibrary } from '../../../src/pipeline.ts';

const files = newLibraryFiles({
  title: 'Birds: “wading” & others',
  engine: 'someone/lectern',
  version: { commit: 'c0ffee', name: 'v1' },
});
const file = (path: string) => ({ path, text: files.get(path) ?? '' });
const made = {
  ...configAlone(files.get('library.yaml') ?? ''),
  ledger: file('permalinks.json'),
  assignments: file('topic-assignments.yaml'),
  people: file('people.yaml'),
};

it('is a library without problems, and has the requested title', () => {
  const { library, problems } = buildLibrary(made);
  expect(problems).toEqual([]);
  expect(library.config.title).toBe('Birds: “wading” & others');
});

it('has a template of a topic that can be used as it is', () => {
  const [, template = ''] = /```mdx\n([\s\S]*?)```/.exec(files.get('topics/README.md') ?? '') ?? [];
  const { library, problems } = buildLibrary({
    ...made,
    topics: [{ path: 'topics/wading-birds.mdx', text: template.replace(/<Paper[^>]*>/, 'A paper') }],
  });
  expect(problems).toEqual([]);
  expect(library.topics.map(({ id }) => id)).toEqual(['wading-birds']);
});

it('has a workflow of at most ten lines that calls the engine at one version, and what renews that', () => {
  const text = files.get('.github/workflows/site.yml') ?? '';
  expect(text.trim().split('\n').length).toBeLessThanOrEqual(10);
  expect(parse(text).jobs.site).toEqual({ uses: 'someone/lectern/.github/workflows/site.yml@c0ffee' });
  expect(text).toContain('@c0ffee # v1\n');
  expect(parse(files.get('.github/dependabot.yml') ?? '').updates).toEqual([
    { 'package-ecosystem': 'github-actions', directory: '/', schedule: { interval: 'monthly' } },
  ]);
});

it('uses the newest engine if no version is known to be published', () => {
  const own = newLibraryFiles({ title: 'Birds', engine: undefined, version: undefined });
  expect(parse(own.get('.github/workflows/site.yml') ?? '').jobs.site.uses).toBe(
    'OWNER/lectern/.github/workflows/site.yml@main',
  );
});

test.each([
  ['my-birds', 'My birds'],
  ['Ökologie_2', 'Ökologie 2'],
  ['...', 'Library'],
])('the folder %s is titled %s', (folder, title) => expect(titleFrom(folder)).toBe(title));
