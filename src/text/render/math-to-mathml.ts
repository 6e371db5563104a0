import { SaxesParser } from 'saxes';
import temml from 'temml';
import { escapeHtml } from './escape-html.ts';

/** Longer formulas are noise or an attack. */
const LONGEST_FORMULA = 2000;

/** TeX mathematics as MathML; what cannot be parsed is shown as escaped code. Total: never throws. */
export function mathToMathml(tex: string): string {
  return readMathml(tex) ?? `<code>${escapeHtml(tex)}</code>`;
}

/** TeX mathematics as MathML with allowed elements and attributes; `undefined` if it cannot be parsed as such. */
export function readMathml(tex: string): string | undefined {
  if (tex.length > LONGEST_FORMULA) return undefined;
  try {
    const settings = {
      throwOnError: true,
      trust: false,
      maxExpand: 100,
      maxSize: [10, 10] as [number, number],
    };
    return allowedMathml(temml.renderToString(tex, settings));
  } catch {
    return undefined;
  }
}

/** Elements that show mathematics; none of them links, loads anything, or reports an error. */
const ELEMENTS = new Set(
  `math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose msub msup msubsup munder
  mover munderover mmultiscripts mprescripts none mtable mtr mtd`.split(/\s+/),
);
/** Attributes that carry meaning; appearance belongs to the style sheet. */
const ATTRIBUTES = new Set(
  `accent accentunder columnalign columnlines columnspacing columnspan depth display displaystyle fence form frame
  height largeop linethickness lspace mathbackground mathcolor mathvariant maxsize minsize movablelimits notation
  rowlines rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width`.split(/\s+/),
);
/** Numbers, units, names and colors. */
const VALUE = /^[\w .,%#+-]*$/;

/**
 * MathML reduced to the allowed attributes, re-serialized from what a parser reads; `undefined` if it contains an
 * element that is not allowed. Throws if it is not well-formed.
 */
export function allowedMathml(mathml: string): string | undefined {
  let out = '';
  let isAllowed = true;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    isAllowed &&= ELEMENTS.has(name);
    out += `<${name}${Object.entries(attributes).map(attributeOf).join('')}>`;
  });
  parser.on('text', (text) => {
    out += escapeHtml(text);
  });
  parser.on('closetag', ({ name }) => {
    out += `</${name}>`;
  });
  parser.write(mathml).close();
  return isAllowed ? out : undefined;
}

function attributeOf([name, value]: [string, string]): string {
  return ATTRIBUTES.has(name) && VALUE.test(value) ? ` ${name}="${value}"` : '';
}
