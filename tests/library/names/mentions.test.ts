import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions, invertMentions, type MentioningPaper } from '../../../src/library/names/mentions.ts';

/** An invented paper; `topic` decides which papers are close. */
function paper(slug: string, given: Partial<MentioningPaper> & { topic?: string }): MentioningPaper {
  const { topic = 'soil', ...rest } = given;
  return {
    slug,
    title: 'On growing gardens',
    abstract: '',
    names: [],
    acronyms: [],
    topics: [{ topic, by: 'curator' }],
    related: [],
    ...rest,
  };
}

const LIBRARY = [
  paper('raker', { names: ['RakeNet'] }),
  paper('serve', { names: ['hOEX'], topic: 'tools' }),
  paper('water', { names: ['H₂W'] }),
  paper('spade', { names: ['SPD'], title: 'SPD: Steady Plant Decay' }),
  paper('hydra', { names: ['Hydra'] }),
  paper('sharad', { names: ['SHARADI'] }),
  paper('dig', { names: ['Quick Digging'] }),
  paper('seed-one', { names: ['SEEDX'], topic: 'seeds' }),
  paper('seed-two', { names: ['SEEDX'], topic: 'soil' }),
  paper('mow', { names: ['Mow2.5'] }),
  paper('corpus', { names: ['C4'] }),
];

function found(text: string, given: Partial<MentioningPaper> & { topic?: string } = {}): string[] {
  const from = paper('from', { abstract: text, ...given });
  return (findMentions([...LIBRARY, from]).at(-1) ?? []).map(({ to, name }) => `${name} → ${to}`);
}

describe('what is a mention', () => {
  const cases: [text: string, mention: string][] = [
    ['We compare with RakeNet-based tools.', 'RakeNet → raker'],
    ['RakeNet digs.', 'RakeNet → raker'],
    ['It beats hOEX’s speed.', 'hOEX → serve'],
    ['Rivals (H2W, others) dig.', 'H2W → water'],
    ['With the SPD method we dig.', 'SPD → spade'],
    ['It outperforms Hydra by far.', 'Hydra → hydra'],
    ['We build on ideas first tried in Sharadi.', 'Sharadi → sharad'],
    ['We compare with Quick Digging.', 'Quick Digging → dig'],
    ['We compare with SEEDX.', 'SEEDX → seed-two'],
    ['Models such as Mow2.5-72B dig.', 'Mow2.5 → mow'],
    ['We use LoRP/RakeNet.', 'RakeNet → raker'],
  ];
  test.each(cases)('%s', (text, mention) => expect(found(text)).toEqual([mention]));

  test('a title names systems, too', () =>
    expect(found('', { title: 'Q-RakeNet: Smaller RakeNet' })).toEqual(['RakeNet → raker']));
  test('a related paper is close whatever its topic', () =>
    expect(found('The SPD method.', { topic: 'air', related: [{ slug: 'spade', terms: [] }] })).toEqual([
      'SPD → spade',
    ]));
});

describe('what is none', () => {
  test.each([
    ['another system', 'We compare with RakeNet-Serve, Q-RakeNet, RakeNet-2, RakeNet++ and RakeNets.'],
    ['a version', 'We compare with RakeNet 1.5.'],
    ['an address', 'Code: https://example.org/RakeNet and github.com/tools/RakeNet.'],
    ['lower case', 'The hydra grows; spd and quick digging help.'],
    ['an ordinary word that opens a sentence', 'It grows. Hydra are found in water.'],
    ['an ordinary word in a longer name', 'We compare with Hydra Attention.'],
    ['an ordinary word that nobody cites', 'A Hydra grows.'],
    ['an ordinary word in another case', 'The sharadi. We build on Sharadi.'],
    ['a corpus', 'We train on C4.'],
    ['data of that name', 'We train on the SPD dataset.'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));

  test('an acronym in a paper about something else', () =>
    expect(found('The SPD method.', { topic: 'air' })).toEqual([]));
  test('an acronym that the text spells out otherwise', () =>
    expect(found('SPD', { acronyms: [{ acronym: 'SPD', expansion: 'speed' }] })).toEqual([]));
  test('an acronym that the text spells out alike', () =>
    expect(found('SPD', { acronyms: [{ acronym: 'SPD', expansion: 'steady plant decay' }] })).toHaveLength(
      1,
    ));
  test('a name of the paper itself', () => expect(found('RakeNet', { names: ['RakeNet'] })).toEqual([]));
  test('part of a longer name of the paper itself', () =>
    expect(found('Mow2.5-7B is ours, unlike Mow2.5.', { names: ['Mow2.5-Pro'] })).toEqual(['Mow2.5 → mow']));
  test('a name that two close papers introduce', () =>
    expect(found('SEEDX', { topics: ['soil', 'seeds'].map((topic) => ({ topic, by: 'curator' })) })).toEqual(
      [],
    ));
});

test('offsets cut the name out of its field', () => {
  const pieces = ['RakeNet', 'H2W', 'H₂W', ' and ', ', ', 'such as Hydra', '. ', '𝒟', '-', 'SEEDX '];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
      const from = paper('from', { abstract: parts.join('') });
      for (const { name, start, end } of findMentions([...LIBRARY, from]).at(-1) ?? [])
        expect(from.abstract.slice(start, end)).toBe(name);
    }),
  );
});

test('papers list who mentions them, without duplicates and sorted', () => {
  const from = (slug: string) => paper(slug, { abstract: 'RakeNet and RakeNet' });
  const papers = [...LIBRARY, from('z'), from('b')];
  const mentions = findMentions(papers);
  const inverse = invertMentions(papers.map(({ slug }, at) => ({ slug, mentions: mentions[at] ?? [] })));
  expect([...inverse]).toEqual([['raker', ['b', 'z']]]);
});
