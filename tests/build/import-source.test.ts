import { describe, expect, it } from 'vitest';
import type { ContentFiles } from '../../src/base/content-files.ts';
import { formatPreview, previewImport } from '../../src/build/import-source.ts';

const file = (path: string, text = '') => ({ path, text });
const KITES = `@article{k1,
  title = {Paper Kites in Still Air},
  author = {Lark, Ada},
  year = {2020}
}
`;
const TOPIC = '---\ntitle: Kites\nscope: Things that fly.\nterms: [kite]\n---\nText.\n';
const CONTENT: ContentFiles = {
  config: file(
    'library.yaml',
    '# Ours\ntitle: Workshop\ndescription: Things.\nsources:\n  - file: a.bib\n    label: A\n',
  ),
  ledger: file('permalinks.json'),
  assignments: file('topic-assignments.yaml'),
  people: file('people.yaml'),
  synonyms: file('synonyms.yaml'),
  sources: [file('sources/a.bib', KITES)],
  topics: [file('topics/kites.mdx', TOPIC)],
  curations: [],
};
const SECOND = `${KITES.replace('2020', '2019')}
@article{k2,
  title = {Clocks without Hands},
  author = {Finch, Bo},
  year = {2021}
}
`;
const preview = previewImport(CONTENT, {
  file: 'b.bib',
  text: SECOND,
  label: 'B list',
  retrieved: '2024-05-06',
});

describe('previewImport', () => {
  it('tells what a list adds, merges and contradicts', () => {
    expect(formatPreview(preview)).toMatchSnapshot();
  });

  it('registers the list with its label and day, and keeps comments', () => {
    expect(preview.content.config.text).toMatchSnapshot();
  });

  it('gives the new paper an address and leaves the library it was given alone', () => {
    expect(preview.built.added).toHaveLength(2);
    expect(CONTENT.sources).toHaveLength(1);
  });
});
