import { expect, it } from 'vitest';
import {
  formerTopics,
  personRedirects,
  redirectViews,
  topicRedirects,
} from '../../../src/views/published/redirect.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const REMOVED = {
  slug: 'gone',
  title: 'A <Gone> Paper',
  reason: 'Withdrawn & regretted.',
  date: '2024-05-06',
};
const site = inventedSite([inventedPaper('kept')], {
  removed: [REMOVED],
  redirects: { older: 'gone', old: 'kept' },
  topics: [
    { id: 'kites', title: 'Kites', scope: 'Kites.', terms: ['kite'], formerly: ['dragons', 'clocks'] },
    { id: 'clocks', title: 'Clocks', scope: 'Clocks.', terms: ['clock'] },
  ],
  people: [
    {
      slug: 'ada-lark',
      name: 'Ada Lark',
      sortName: 'Lark',
      otherSpellings: [],
      papers: ['kept'],
      formerly: ['a-lark'],
    },
  ],
});

it('a paper that was taken down has a page that says so, at its former addresses too', () => {
  const pages = new Map(redirectViews(site).map(({ former, html }) => [former, html]));
  expect([...pages.keys()]).toEqual(['old', 'older', 'gone']);
  expect(pages.get('gone')).toContain('“A &#60;Gone&#62; Paper” was taken down on 6 May 2024.');
  expect(pages.get('gone')).toContain('Withdrawn &#38; regretted.');
  expect(pages.get('older')).toBe(pages.get('gone'));
  expect(pages.get('old')).toContain('url=/papers/kept/');
});

it('former addresses of topics and people lead on, but for those that are in use again', () => {
  expect(formerTopics(site).map(({ former }) => former)).toEqual(['dragons']);
  expect(topicRedirects(site)[0]?.html).toContain('url=/topics/kites/');
  expect(personRedirects(site)[0]).toMatchObject({ former: 'a-lark' });
  expect(personRedirects(site)[0]?.html).toContain('url=/authors/ada-lark/');
});
