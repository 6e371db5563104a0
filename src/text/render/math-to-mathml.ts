import temml from 'temml';
import { allowedMathml } from './allowed-mathml.ts';
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
