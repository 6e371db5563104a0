import { expect, it } from 'vitest';
import { paperActions } from '../../../src/views/paper/where-to-read.ts';

const code = { href: 'https://github.com/lab/kite', label: 'github.com/lab/kite', kind: 'code' } as const;
const demo = { href: 'https://kite.example/', label: 'kite.example', kind: 'demo' } as const;

it.each([
  [{ identifiers: {}, links: [] }, []],
  [{ identifiers: { arxiv: '2405.00001' }, links: [demo] }, ['PDF https://arxiv.org/pdf/2405.00001']],
  [
    { identifiers: { arxiv: '2405.00001', doi: '10.1000/a_b' }, links: [demo, code, code] },
    ['PDF https://arxiv.org/pdf/2405.00001', 'DOI https://doi.org/10.1000/a_b', `Code ${code.href}`],
  ],
])('of %j a reader can open %j', (paper, actions) => {
  expect(paperActions(paper).map(({ label, href }) => `${label} ${href}`)).toEqual(actions);
});
