import { describe, expect, it } from 'vitest';
import { findSubjects, type SubjectText } from '../../../src/library/similarity/subjects.ts';

const paper = (title: string, abstract: string, more: Partial<SubjectText> = {}) => ({
  title,
  abstract,
  ...more,
});

/** The labels of the subjects of each paper, sorted. */
function labels(papers: SubjectText[], topicTerms: string[] = []): string[][] {
  const { subjects, ofPaper } = findSubjects(papers, topicTerms);
  return ofPaper.map((found) => [...found].map((id) => subjects[id]?.label ?? '').sort());
}

describe('subjects', () => {
  it('are phrases that several titles end a noun phrase with', () => {
    const abstract = 'The string kite flies. A string kite is light.';
    expect(
      labels([paper('Flying a String Kite', abstract), paper('The String Kite: a Study', abstract)]),
    ).toEqual([['string kite'], ['string kite']]);
    expect(labels([paper('Flying a String Kite', abstract), paper('String Kite Flying', abstract)])).toEqual([
      [],
      [],
    ]);
  });

  it('are not phrases with a word that abstracts never repeat', () => {
    const abstract = 'We fly a novel kite. The kite is light.';
    const papers = Array.from({ length: 9 }, (_, at) => paper(`Ropes ${at}`, abstract));
    expect(
      labels([...papers, paper('A Novel Kite', abstract), paper('On the Novel Kite', abstract)]).flat(),
    ).toEqual([]);
  });

  it('are terms of topics that end noun phrases, but no single common words', () => {
    const text = paper('Ropes', 'A kite line holds. The rope kites are held by a kite line.');
    expect(labels([text], ['kite line', 'rope kites', 'line', 'by a', 'a kite'])).toEqual([
      ['kite line', 'rope kites'],
    ]);
  });

  it('are acronyms together with what papers agree they stand for', () => {
    const acronyms = [{ acronym: 'SKs', expansion: 'String Kites' }];
    const papers = [
      paper('Ropes', 'We fly string kites (SKs).', { acronyms }),
      paper('Lines', 'Our string kite (SK) flies.', {
        acronyms: [{ acronym: 'SK', expansion: 'string kite' }],
      }),
      paper('Tails', 'Every SK has a tail.'),
      paper('Tales', 'We ask what they mean.'),
    ];
    expect(labels(papers)).toEqual([['string kite (SK)'], ['string kite (SK)'], ['string kite (SK)'], []]);
  });

  it('are systems by their exact name', () => {
    const papers = [
      paper('KiteNet: a kite', 'We fly it.', { names: ['KiteNet'] }),
      paper('Ropes', 'We extend KiteNet.'),
      paper('Lines', 'A kitenet is a net, and KiteNet2 another.'),
    ];
    expect(labels(papers)).toEqual([['KiteNet'], ['KiteNet'], []]);
  });

  it('are not parts of compounds', () => {
    const papers = [
      paper('Ropes', 'A long-string kite. The string kite.'),
      paper('Lines', 'The long-string kite.'),
    ];
    expect(labels(papers, ['string kite'])).toEqual([['string kite'], []]);
  });
});
