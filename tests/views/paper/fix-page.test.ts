import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Curation } from '../../../src/schemas/content/curation.ts';
import { fixLinks } from '../../../src/views/paper/fix-page.ts';

const site = (repository?: string) => ({
  config: {
    title: 'W',
    description: 'D',
    language: 'en' as const,
    sources: [],
    ...(repository && { repository }),
  },
});
const paper = { isCurated: false };

test.each([undefined, 'https://example.org/owner/name', 'https://github.com.example.org/a/b'])(
  'with the repository %s there are no links',
  (repository) => {
    expect(fixLinks(site(repository), 'kites', paper)).toBeUndefined();
  },
);

test('a curated paper is edited, another begins with a template that is a valid curation', () => {
  const repository = 'https://github.com/owner/name.git/';
  expect(fixLinks(site(repository), 'kites', { ...paper, isCurated: true })?.edit).toBe(
    'https://github.com/owner/name/edit/main/content/papers/kites.mdx',
  );
  const edit = new URL(fixLinks(site(repository), 'kites', paper)?.edit ?? '');
  expect(edit.origin + edit.pathname).toBe('https://github.com/owner/name/new/main');
  expect(edit.searchParams.get('filename')).toBe('content/papers/kites.mdx');
  const [, frontMatter = ''] = (edit.searchParams.get('value') ?? '').split('---\n');
  expect(Curation.safeParse(parse(frontMatter)).success).toBe(true);
});

test('a report names the paper and asks for a proof', () => {
  const report = new URL(fixLinks(site('https://github.com/owner/name'), 'kites', paper)?.report ?? '');
  expect(report.searchParams.get('title')).toBe('Paper kites');
  expect(report.searchParams.get('body')).toContain('What proves it:');
});
