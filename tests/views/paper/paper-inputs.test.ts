import { expect, test } from 'vitest';
import type { ListedPaper } from '../../../src/schemas/paper-entry.ts';
import type { PaperText } from '../../../src/schemas/paper-text.ts';
import type { Site } from '../../../src/site/site.ts';
import { viewOf } from '../../../src/views/paper/paper.ts';
import { keyedInputs, paperInputs } from '../../../src/views/paper/paper-inputs.ts';
import { inventedPaper, inventedSite, inventedText } from '../invented-site.ts';

test('a paper named like an inherited property is mentioned in no overview', () => {
  const paper = inventedPaper('constructor');
  expect(paperInputs(inventedSite([paper]), paper).discussed).toEqual([]);
});

// A page is kept from one build to the next under a digest of its inputs as JSON.
test('a page shows no more of the library than its inputs contain as JSON', () => {
  const related = [
    { slug: 'b', terms: ['kite'], line: 'kites/flying' },
    { slug: 'c', terms: [], topic: 'clocks' },
  ];
  const paper = inventedPaper('a', {
    related,
    topics: [
      { topic: 'kites', by: 'classifier', score: 0.5, terms: ['kite'] },
      { topic: 'clocks', by: 'curator' },
    ],
  });
  const others = ['b', 'c', 'd', 'e', 'f'].map((slug) =>
    inventedPaper(slug, { titleHtml: `The <i>${slug}</i>`, date: { year: 2020, month: 2, basis: 'stated' } }),
  );
  const flying = { id: 'flying', title: 'Flying', papers: ['a', 'b'] };
  const site = inventedSite([paper, ...others], {
    topics: [
      { id: 'clocks', title: 'Clocks', scope: 'Clocks.', terms: [] },
      { id: 'kites', title: 'Kites', scope: 'Kites.', terms: [], linesOfWork: [flying] },
    ],
    discussed: { a: [{ topic: 'kites', lineOfWork: 'flying' }] },
    textOf: (slug) =>
      inventedText(slug, {
        mentions: [{ to: 'd', name: 'D' }],
        mentionedBy: ['e'],
        cites: ['f'],
        citedBy: ['b'],
      }),
  });
  const inputs = paperInputs(site, paper);
  const view = viewOf(inputs);
  expect(view.related.flatMap(({ papers }) => papers.map(({ common }) => common?.text))).toEqual([
    expect.any(String),
    expect.any(String),
  ]);
  expect(view.mentions?.names).toHaveLength(1);
  expect(view.mentions?.mentionedBy).toHaveLength(1);
  expect(view.citations.map(({ papers }) => papers.length)).toEqual([1, 1]);
  expect(view.topics.map(({ discussed }) => discussed?.title)).toEqual(['Flying', undefined]);
  expect(view.previous?.url).toMatch(/\/f\/$/);
  expect(viewOf(JSON.parse(JSON.stringify(inputs)))).toEqual(view);
});

test('the key of a page changes with each of its inputs', () => {
  const keyOf = (fields: Partial<ListedPaper>, text: Partial<PaperText>, more: Partial<Site>, other = {}) => {
    const paper = inventedPaper('a', { related: [{ slug: 'b', terms: ['kite'] }], ...fields });
    const site = inventedSite([paper, inventedPaper('b', other)], {
      ...more,
      textOf: (slug) => inventedText(slug, text),
    });
    return JSON.stringify(keyedInputs(site, paperInputs(site, paper)));
  };
  const topics = inventedSite([]).topics.map((topic) => ({ ...topic, title: `${topic.title} again` }));
  const keys = [
    keyOf({}, {}, {}),
    keyOf({ title: 'Another' }, {}, {}),
    keyOf({ related: [] }, {}, {}),
    keyOf({}, { html: '<p>Another.</p>' }, {}),
    keyOf({}, { plain: 'Another.' }, {}),
    keyOf({}, { keywords: ['wind'] }, {}),
    keyOf({}, {}, { topics }),
    keyOf({}, {}, { discussed: { a: [{ topic: 'kites' }] } }),
    keyOf({}, {}, { sources: inventedSite([]).sources.map((source) => ({ ...source, label: 'Another' })) }),
    keyOf({}, {}, {}, { title: 'Another' }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf({}, {}, {})).toBe(keys[0]);
});
