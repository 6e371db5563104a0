import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arxivMonth,
  arxivUrls,
  communityUrl,
  doiUrl,
  findArxiv,
  parseArxiv,
  parseDoi,
  readIdentifiers,
} from '../../src/schemas/identifiers.ts';

describe('parseArxiv', () => {
  it.each([
    ['2312.10105', '2312.10105'],
    ['2312.10105v12', '2312.10105'],
    ['arXiv:0704.0001v1 [cs.LG]', '0704.0001'],
    ['https://arxiv.org/abs/2312.10105v2', '2312.10105'],
    ['http://www.arxiv.org/pdf/2312.10105.pdf', '2312.10105'],
    ['https://arxiv.org/html/2312.10105v1#S2', '2312.10105'],
    ['https://doi.org/10.48550/arXiv.2312.10105', '2312.10105'],
    ['10.48550/ARXIV.2312.10105', '2312.10105'],
    ['hep-th/9901001v3', 'hep-th/9901001'],
    ['math.GT/0309136', 'math/0309136'],
    ['https://arxiv.org/abs/cs.CL/0306050', 'cs/0306050'],
  ])('%s is %s', (text, arxiv) => {
    expect(parseArxiv(text)).toBe(arxiv);
  });

  it.each([
    '',
    '2312',
    '2313.10105',
    '0301.0001',
    '10.1000/2312.10105',
    'page 2312.10105',
    '2312.101056',
    '2312.101',
  ])('%j is none', (text) => {
    expect(parseArxiv(text)).toBeUndefined();
  });

  it('reads back what it returns', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const arxiv = parseArxiv(text);
        if (arxiv !== undefined) expect(parseArxiv(arxiv)).toBe(arxiv);
      }),
    );
  });
});

describe('findArxiv', () => {
  it.each([
    ['arXiv preprint arXiv:2106.09685', '2106.09685'],
    ['ArXiv, abs/2106.09685', undefined],
    ['see https://arxiv.org/abs/2106.09685v2.', '2106.09685'],
    ['version 2106.09685', undefined],
  ])('in %j finds %s', (text, arxiv) => {
    expect(findArxiv(text)).toBe(arxiv);
  });
});

describe('arxivMonth', () => {
  it.each([
    ['2312.10105', 2023, 12],
    ['0704.0001', 2007, 4],
    ['hep-th/9901001', 1999, 1],
    ['math/0309136', 2003, 9],
  ])('%s is of %i-%i', (arxiv, year, month) => {
    expect(arxivMonth(arxiv)).toEqual({ year, month, basis: 'arxiv-identifier' });
  });
});

describe('parseDoi', () => {
  it.each([
    ['10.5555/ABC.123', '10.5555/abc.123'],
    ['doi:10.5555/abc.', '10.5555/abc'],
    ['https://doi.org/10.5555/a%28b%29', '10.5555/a(b)'],
    ['http://dx.doi.org/10.5555/x', '10.5555/x'],
    ['https://doi.org/10.5555/100%', '10.5555/100%'],
    ['https://widgets.example/doi/10.5555/x', '10.5555/x'],
  ])('%s is %s', (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });

  it.each([
    '',
    '10.5/x',
    '10.5555/',
    '10.5555/a b',
    'https://widgets.example/10.5/x',
    // Looking for its ending from every blank would outlast the time limit of the test.
    `10.5555/x${' '.repeat(300_000)}x[doi]`,
  ])('%j is none', (text) => {
    expect(parseDoi(text)).toBeUndefined();
  });

  it.each([
    ['https://widgets.example/10.5555/xv2.full.pdf', '10.5555/x'],
    ['https://widgets.example/10.5555/x.full.pdf', '10.5555/x'],
    ['https://widgets.example/10.5555/x/full/', '10.5555/x'],
    // Endings that can be read in many ways: trying all would outlast the time limit of the test.
    [`https://widgets.example/10.5555/x${'.full.pdf'.repeat(200)}!`, `10.5555/x${'.full.pdf'.repeat(200)}!`],
  ])('%s is %s, without what a publisher writes after it', (address, doi) => {
    expect(parseDoi(address)).toBe(doi);
  });
});

describe('readIdentifiers', () => {
  it('takes the first valid one of each kind', () => {
    expect(
      readIdentifiers([undefined, 'nothing', 'https://doi.org/10.5555/A', 'arXiv:2312.10105', '10.5555/b']),
    ).toEqual({
      arxiv: '2312.10105',
      doi: '10.5555/a',
    });
  });

  it("takes arXiv's own DOI for the arXiv identifier only", () => {
    expect(readIdentifiers(['10.48550/arXiv.2312.10105'])).toEqual({ arxiv: '2312.10105' });
  });
});

it('builds addresses', () => {
  expect(arxivUrls('hep-th/9901001')).toEqual({
    abstract: 'https://arxiv.org/abs/hep-th/9901001',
    pdf: 'https://arxiv.org/pdf/hep-th/9901001',
    html: 'https://arxiv.org/html/hep-th/9901001',
  });
  expect(doiUrl('10.5555/a<b>#c?')).toBe('https://doi.org/10.5555/a%3Cb%3E%23c%3F');
  expect(communityUrl('2312.10105')).toBe('https://huggingface.co/papers/2312.10105');
});
