import { expect, test } from 'vitest';
import { packRecords, unpackRecords } from '../../../src/search/index/page-record.ts';
import { paperRecord, type SearchRecord } from '../../../src/search/index/record.ts';
import { paper } from '../memory-index.ts';

const papers = [
  paper('owls-of-the-wood', 'Owls of the Old Wood', '', { near: ['a-name', 'gone'], topics: ['birds'] }),
  paper('a-name', 'Another Title', '', { near: ['owls-of-the-wood'], hasCode: true }),
  paper('kite-s-2', 'Kite’s 2nd Flight, a Kite S-2', '', { date: { year: 2024, basis: 'stated' } }),
];
const line: SearchRecord = { ...paperRecord(papers[0] as (typeof papers)[0]), url: '/topics/birds/#night' };

test('records come back as they were packed, whatever the slug', () => {
  const records = [...papers.map(paperRecord), line];
  const back = packRecords(records, papers).flatMap(unpackRecords);
  expect(back).toMatchObject([
    { url: 'papers/owls-of-the-wood/', title: 'Owls of the Old Wood', topic: 'birds', near: [1] },
    { url: 'papers/a-name/', hasCode: true, near: [0] },
    { url: 'papers/kite-s-2/', year: '2024' },
    { url: 'topics/birds/#night' },
  ]);
});
