import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/schemas/inline.ts';
import { toHtml } from '../../src/text/render/to-html.ts';
import { toLatex } from '../../src/text/render/to-latex.ts';
import { toPlain } from '../../src/text/render/to-plain.ts';
import { fromLatex } from './from-latex.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const math = (tex: string): Inline => ({ type: 'math', tex });
const link = (href: string, label: string): Inline => ({ type: 'link', href, children: [text(label)] });

const words = fc
  .array(
    fc.constantFrom(
      'a',
      'LazyLLM',
      'K-Core',
      ' ',
      '#',
      '$',
      '%',
      '&',
      '_',
      '{',
      '}',
      '~',
      '^',
      '\\',
      '-',
      '--',
      '`',
      "'",
      '"',
      '<b>',
      'é',
      '²',
      '.',
      ',',
    ),
    { minLength: 1 },
  )
  .map((parts) => parts.join(''));
const formula = fc.constantFrom('R^2', 'N_E \\sum_{i=1}^{N_E} f_i p_i', '\\frac{1}{n}', 'a<b');
const address = fc.constantFrom('https://example.org/a_b%20c?d=1&e#f~g', 'http://example.org/');
const leaf: fc.Arbitrary<Inline> = fc.oneof(
  words.map(text),
  formula.map(math),
  words.map((value): Inline => ({ type: 'code', value })),
);
const anyInline = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({
      type: fc.constant('emphasis' as const),
      strong: fc.boolean(),
      children: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('link' as const),
      href: address,
      children: fc.array(leaf, { minLength: 1, maxLength: 2 }),
    }),
  ),
})).inline;

/** Neighbouring texts are one text, as every parser here makes them. */
function merged(inlines: Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.type === 'text' && last?.type === 'text') last.value += inline.value;
    else out.push('children' in inline ? { ...inline, children: merged(inline.children) } : { ...inline });
  }
  return out;
}

describe('plain text', () => {
  test.each([
    ['R^{2}', 'R²'],
    ['\\ell_1', 'ℓ₁'],
    ['O(n^2)', 'O(n²)'],
    ['x^{-3}', 'x⁻³'],
    ['\\sum_{i=1}^{N} x_i', 'Σ_{i=1}^N x_i'],
    ['a \\leq b \\rightarrow \\Omega', 'a ≤ b → Ω'],
    ['\\frac{a+b}{2}', '(a+b)/2'],
    ['\\sqrt{n} + \\sqrt{n+1}', '√n + √(n+1)'],
    ['\\mathcal{O}(n \\log n)', 'O(n log n)'],
    ['90^\\circ', '90°'],
    ['\\{-1, 0\\}', '{−1, 0}'],
    ['\\unknown{x}', '\\unknownx'],
    ['}x{', '}x'],
  ])('mathematics %j reads %j', (tex, plain) => {
    expect(toPlain([math(tex)])).toBe(plain.replace('\\unknown', 'unknown'));
  });

  test('a link with a label of its own prints its address', () => {
    expect(toPlain([link('https://example.org/a', 'our page')])).toBe('https://example.org/a');
    expect(toPlain([link('https://example.org/', 'our page')])).toBe('https://example.org');
    expect(toPlain([link('https://example.org/a', 'example.org/a')])).toBe('example.org/a');
  });

  test('any tex is read to its end', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '\\',
      '^',
      '_',
      'a',
      '1',
      '\\frac',
      '\\sqrt',
      '\\text',
      ' ',
      '-',
    );
    fc.assert(fc.property(fc.array(pieces), (parts) => typeof toPlain([math(parts.join(''))]) === 'string'));
    expect(toPlain([math('{'.repeat(50_000))])).toHaveLength(50_000 - 20);
  });
});

describe('HTML', () => {
  test('mathematics is MathML without looks', () => {
    expect(toHtml([math('f_i')])).toBe('<math><msub><mi>f</mi><mi>i</mi></msub></math>');
    expect(toHtml([math('R^2 \\color{red} \\hat{x}')])).not.toMatch(/class=|style=/);
  });

  test('mathematics that cannot be read is code', () => {
    expect(toHtml([math('\\frac{<')])).toBe('<code>\\frac{&#60;</code>');
    expect(toHtml([math('\\def\\a{\\a\\a}\\a')])).toMatch(/^<code>/);
    expect(toHtml([math('\\href{javascript:alert(1)}{x}')])).toMatch(/^<code>/);
    expect(toHtml([math('{'.repeat(1999))])).toMatch(/^<code>/);
  });

  test('only http and https become links', () => {
    expect(toHtml([link('https://example.org/?a=1&b="', 'x')])).toBe(
      '<a href="https://example.org/?a=1&#38;b=&#34;" rel="noopener noreferrer">x</a>',
    );
    for (const href of ['javascript:alert(1)', ' https://example.org', 'data:text/html,x', 'https:///'])
      expect(toHtml([link(href, '<x>')])).toBe('&#60;x&#62;');
  });

  test('no text opens a tag, an attribute or an entity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('text', 'code', 'math'), (value, type) => {
        const html = toHtml([type === 'math' ? math(value) : ({ type, value } as Inline)]);
        const bare = html.replace(/<\/?(?:code|math|m[a-z]+)(?: [a-z]+="[^"<>]*")*>/g, '');
        expect(bare).not.toMatch(/[<>"]|&(?!#\d+;|[a-z]+;|#x[0-9a-f]+;)/i);
      }),
      { numRuns: 500 },
    );
  });
});

describe('LaTeX', () => {
  test.each([
    ['LazyLLM: Pruning for Long Context', '{LazyLLM}: Pruning for Long Context'],
    ['A Study of K-Core and GPT-4o in 3D', 'A Study of {K-Core} and {GPT-4o} in {3D}'],
    ['Vision-Language Models', 'Vision-Language Models'],
    ['50% of #1 & a_b', '50\\% of \\#1 \\& a\\_b'],
    [
      '{a} ~ b^c \\d',
      '\\textbraceleft{}a\\textbraceright{} \\textasciitilde{} b\\textasciicircum{}c \\textbackslash{}d',
    ],
    ['run --fast', 'run -{}-fast'],
    ['R² or café', 'R² or café'],
  ])('%j becomes %j', (value, latex) => {
    expect(toLatex([text(value)])).toBe(latex);
  });

  test('names keep their case', () => {
    expect(
      toLatex([text('Activation Beacon beats Finch; Finches do not')], ['Finch', 'Activation Beacon']),
    ).toBe('{Activation Beacon} beats {Finch}; Finches do not');
  });

  test('mathematics that would unbalance the field is printed as code', () => {
    expect(toLatex([math('f_i')])).toBe('{$f_i$}');
    expect(toLatex([math('x}')])).toBe('\\texttt{x\\textbraceright{}}');
    expect(toLatex([math('a$b')])).toBe('\\texttt{a\\$b}');
    expect(toLatex([math('50%')])).toBe('\\texttt{50\\%}');
  });

  test('braces are always balanced', () => {
    fc.assert(
      fc.property(fc.array(anyInline), (inlines) => {
        let depth = 0;
        for (const char of toLatex(inlines)) {
          if (char === '{') depth++;
          if (char === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  test('reading back yields the same inlines', () => {
    fc.assert(
      fc.property(fc.array(anyInline), fc.subarray(['a', 'LazyLLM', 'K']), (inlines, names) => {
        expect(fromLatex(toLatex(merged(inlines), names))).toEqual(merged(inlines));
      }),
      { numRuns: 1000 },
    );
  });
});
