import { describe, expect, it } from 'vitest';
import { formattedReference } from '../../../src/client/cite/cite-references.ts';
import type { CslRecord } from '../../../src/schemas/citation.ts';

const base = { id: 'k', 'citation-key': 'k' } as const;
const lin = { family: 'Lin', given: 'Mara Eva' };
const berg = { family: 'van der Berg', given: 'Jan' };

const ITEMS: Record<string, CslRecord> = {
  preprint: {
    ...base,
    type: 'article',
    title: 'KITE: Flying on 2 < 3 strings',
    author: [lin, berg],
    issued: { 'date-parts': [[2024, 5]] },
    publisher: 'arXiv',
    number: 'arXiv:2405.00001',
    URL: 'https://arxiv.org/abs/2405.00001',
  },
  article: {
    ...base,
    type: 'article-journal',
    title: 'On strings',
    author: [berg],
    issued: { 'date-parts': [[2021, 2, 3]] },
    'container-title': 'Wind & Weather',
    volume: '7',
    issue: '2',
    page: '1-9',
    DOI: '10.1000/a_b',
  },
  'conference paper of many': {
    ...base,
    type: 'paper-conference',
    title: 'On tails',
    author: Array.from({ length: 8 }, (_, index) => ({ family: `Kite${index}`, given: 'A.' })),
    issued: { 'date-parts': [[2020]] },
    'container-title': 'Kites 2020',
    URL: 'https://arxiv.org/abs/2005.00001',
  },
  'paper without named authors or date': {
    ...base,
    type: 'article',
    title: 'Bells',
    note: 'Authors not named by the sources.',
  },
};

describe('a formatted reference', () => {
  it.each(Object.entries(ITEMS))('to a %s', (_, item) => {
    const references = (['apa', 'ieee'] as const).map((style) => formattedReference(item, style));
    expect(`\n${references.join('\n')}\n`).toMatchSnapshot();
  });
});
