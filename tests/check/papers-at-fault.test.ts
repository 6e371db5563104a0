import { describe, expect, it } from 'vitest';
import { papersAtFault } from '../../src/check/papers-at-fault.ts';

const PAPERS = new Set(['one', 'two', 'index']);

function blamed(...faults: [file: string, what: string][]): string[] {
  return [
    ...papersAtFault(
      faults.map(([file, what]) => ({ file, what })),
      PAPERS,
      () => '',
    ).keys(),
  ];
}

describe('papersAtFault', () => {
  it.each([
    ['papers/one/index.html', 'has the identifier “a” more than once', ['one']],
    ['papers/index/index.html', 'has the identifier “a” more than once', ['index']],
    ['papers/one.md', 'cannot be made: a', ['one']],
    ['previews/paper-one.png', 'cannot be made: a', ['one']],
    ['feed.xml', 'is not valid: entry 1 “https://a.example/papers/two/” has the date “a”', ['two']],
    ['papers/index.html', 'has the identifier “a” more than once', []],
    ['topics/one/index.html', 'has the identifier “a” more than once', []],
    ['systems/index.html', 'links to “#a”: the page has no such anchor', []],
    ['papers/three/index.html', 'has the identifier “a” more than once', []],
  ])('%s %s', (file, what, slugs) => {
    expect(blamed([file, what])).toEqual(slugs);
  });

  it('takes a link to a page that could not be made for a fault of that page', () => {
    const broken = 'links to “/papers/two/”: there is no such page';
    expect(blamed(['papers/two/index.html', 'cannot be made: a'], ['papers/one/index.html', broken])).toEqual(
      ['two'],
    );
    expect(blamed(['papers/one/index.html', broken])).toEqual(['one']);
  });

  it('takes the paper that was read last, and the place of a fault on a list, for whose fault it is', () => {
    const row = '<ul><li><a href="/papers/two/">Two</a> <a href="#a">a</a></li></ul>';
    const [file, link] = ['topics/a/index.html', '#a'];
    const blame = (fault: object) =>
      papersAtFault([{ file, what: 'links to “#a”', ...fault }], PAPERS, () => row);
    expect([...blame({ link })]).toEqual([['two', 'topics/a/index.html links to “#a”']]);
    expect([...blame({ paper: 'one' }).keys()]).toEqual(['one']);
    expect([...blame({}).keys()]).toEqual([]);
  });
});
