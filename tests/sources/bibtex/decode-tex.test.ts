import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTex } from '../../../src/sources/bibtex/decode-tex.ts';

describe('decodeTex', () => {
  it.each([
    ['{{Folding {GPU} Kernels}}', 'Folding GPU Kernels'],
    ['{\\"o} \\"{o} \\"o \\c{c} \\v{s} \\~n \\ss{} {\\aa} {\\L} \\H{o}', 'ö ö ö ç š ñ ß å Ł ő'],
    ["Mart{\\'\\i}n, Mart\\'{\\i}n, Mart\\'in", 'Martín, Martín, Martín'],
    ['80\\% \\& more\\_less \\#1', '80% & more_less #1'],
    ['$O(n^{2})$ in {$\\mathcal{O}(n)$}', '$O(n^{2})$ in $\\mathcal{O}(n)$'],
    ['under \\$5', 'under \\$5'],
    ['under $5', 'under $5'],
    ['\\emph{Very} \\textbf{bold}', 'Very bold'],
    ['H\\textsubscript{2}O', 'H$_{2}$O'],
    ['a~b -- c --- d', 'a b – c — d'],
    ["``quoted''", '“quoted”'],
    ['a < b > c', 'a < b > c'],
    ['<b>not ours</b>~', '<b>not ours</b>'],
    ['\\unknown{a {b}} c {D}', '\\unknown{a {b}} c D'],
    ['5\\,\\% hy\\-phen', '5 % hyphen'],
    ['one \\\\ two', 'one two'],
    ['unbalanced } brace', 'unbalanced } brace'],
    ['two\n  lines', 'two lines'],
  ])('%s', (value, text) => {
    expect(decodeTex(value)).toBe(text);
  });

  it('leaves text without TeX as it is, white space apart', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w<>().,:;?!&%#é²–]{1,40}$/), (text) => {
        fc.pre(!text.includes('--'));
        expect(decodeTex(text)).toBe(text);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\\{}$~()a-c'"^<>\uE000\uE0010 ]{0,60}$/),
        (text) => void decodeTex(text),
      ),
      {
        numRuns: 1000,
      },
    );
  });
});
