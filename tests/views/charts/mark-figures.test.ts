import { expect, test } from 'vitest';
import { markFigures } from '../../../src/views/charts/mark-figures.ts';

const row = (first: string, second: string) => `<tr> <td>${first}</td> <td>${second}</td> </tr>`;

test.each([
  ['Up to 29× throughput', 'Up to <b>29×</b> throughput'],
  ['2.2× faster, 54% less', '<b>2.2×</b> faster, <b>54%</b> less'],
  ['128 GB to 1 GB', '<b>128</b> GB to <b>1</b> GB'],
  ['1,204 tokens (of 2,000)', '<b>1,204</b> tokens (of <b>2,000</b>)'],
  ['4-bit on A100-80GB and OPT-6.7B', '4-bit on A100-80GB and OPT-6.7B'],
  ['score of 71.3', 'score of <b>71.3</b>'],
])('“%s”', (text, marked) => {
  expect(markFigures(row(text, 'LLaMA 7 and 12%'))).toBe(row(marked, 'LLaMA 7 and 12%'));
});

test('addresses and headings stay as they are', () => {
  const html = `<tr> <th>Of 2024</th> </tr>${row('<a href="/papers/a-7-b/">12 GB</a>', 'x')}`;
  expect(markFigures(html)).toBe(html.replace('>12 GB<', '><b>12</b> GB<'));
});
