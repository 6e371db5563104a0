import { expect, test } from 'vitest';
import { keyFileOf, keyFiles, workKeys } from '../../../src/library/citations/reference.ts';
import { knownWorks } from '../../../src/views/published/known-works.ts';
import { citationOf } from '../../../src/views/published/library-json.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const papers = Array.from({ length: 2_500 }, (_, at) =>
  inventedPaper(`kite-${at}`, {
    title: at < 3 ? 'The Same Title' : `Kite ${at}`,
    identifiers: { doi: `10.1000/${at}` },
  }),
);
const site = inventedSite(papers);
const files = knownWorks(site).map(({ slugs }) => slugs());

test('every paper is found by each of its keys, in the file that the key says', () => {
  expect(files.length).toBe(keyFiles(papers.length));
  expect(files.length).toBe(3);
  for (const paper of papers.slice(3)) {
    const { slug, title, identifiers } = paper;
    for (const key of workKeys({ slug, title, ...identifiers, key: citationOf(site, paper).csl.id })) {
      expect(files[keyFileOf(key, files.length)]?.[key], key).toBe(slug);
    }
  }
});

test('a title of several papers leads to none of them', () => {
  const [key = ''] = workKeys({ title: 'The Same Title' });
  for (const file of files) expect(file).not.toHaveProperty([key]);
});
