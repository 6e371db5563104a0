import { SaxesParser } from 'saxes';
import { escapeHtml } from './escape-html.ts';

/** Elements that show mathematics; none of them links, loads, or says that something is wrong. */
const ELEMENTS = new Set(
  `math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose msub msup msubsup munder
  mover munderover mmultiscripts mprescripts none mtable mtr mtd`.split(/\s+/),
);
/** Attributes with a meaning of their own; looks are the style sheet's. */
const ATTRIBUTES = new Set(
  `accent accentunder columnalign columnlines columnspacing columnspan depth display displaystyle fence form frame
  height largeop linethickness lspace mathbackground mathcolor mathvariant maxsize minsize movablelimits notation
  rowlines rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width`.split(/\s+/),
);
/** Numbers, units, names and colors. */
const VALUE = /^[\w .,%#+-]*$/;

/**
 * MathML with the allowed attributes alone, written anew from what a parser reads in it; `undefined` where it holds an
 * element that is not allowed. Throws where it is not well-formed.
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
