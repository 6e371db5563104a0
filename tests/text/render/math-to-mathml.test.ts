import { expect, test } from 'vitest';
import { allowedMathml, readMathml } from '../../../src/text/render/math-to-mathml.ts';

test.each([
  ['<math><mi class="a">x</mi></math>', '<math><mi>x</mi></math>'],
  [
    "<math><mi href='#a' onclick='b()' mathvariant='bold'>x</mi></math>",
    '<math><mi mathvariant="bold">x</mi></math>',
  ],
  ['<math><mo stretchy="false;url(x)">&lt;</mo></math>', '<math><mo>&#60;</mo></math>'],
  ['<math><mtext>a &amp; b</mtext></math>', '<math><mtext>a &#38; b</mtext></math>'],
])('%s', (given, written) => {
  expect(allowedMathml(given)).toBe(written);
});

test.each([
  '<math><a>x</a></math>',
  '<math><merror>x</merror></math>',
  '<math><mi>x</mi><script>1</script></math>',
])('%s is refused', (given) => {
  expect(allowedMathml(given)).toBe(undefined);
});

test.each(['x_i = \\ref{eq1}', 'x \\eqref{a}', '\\href{https://a.example}{x}', '\\undefined'])(
  '%s is not shown as mathematics',
  (tex) => {
    expect(readMathml(tex)).toBe(undefined);
  },
);

test('mathematics keeps what it says', () => {
  expect(readMathml('\\frac{a}{b} < \\big(x\\big)')).toBe(
    '<math><mrow><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>&#60;</mo><mo fence="false" symmetric="true" minsize="1.2em" maxsize="1.2em">(</mo><mi>x</mi><mo fence="false" symmetric="true" minsize="1.2em" maxsize="1.2em">)</mo></mrow></math>',
  );
});
