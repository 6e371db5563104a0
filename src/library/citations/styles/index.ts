import type { CslRecord } from '../../../schemas/citation.ts';
import { acm } from './acm.ts';
import { apa } from './apa.ts';
import { chicago } from './chicago.ts';
import { harvard } from './harvard.ts';
import { ieee } from './ieee.ts';
import { mla } from './mla.ts';
import { nature } from './nature.ts';
import { vancouver } from './vancouver.ts';

/**
 * The styles in which a reference is written as plain text, by name. Each is a function of one CSL-JSON item; a
 * style that numbers its references leaves the number to the list.
 */
export const REFERENCE_STYLES = {
  apa,
  ieee,
  acm,
  chicago,
  harvard,
  vancouver,
  mla,
  nature,
} as const satisfies Record<string, (item: CslRecord) => string>;

/** A reference as one line of plain text. Notes are for readers of the reference, and no style prints them. */
export function formattedReference({ note: _, ...item }: CslRecord, style: ReferenceStyle): string {
  return REFERENCE_STYLES[style]({ ...item, title: curlyQuotes(item.title) });
}

/** Replaces straight double quotation marks by typographic pairs. */
function curlyQuotes(text: string): string {
  return text.replace(/"([^"]*)"/g, '“$1”');
}

export type ReferenceStyle = keyof typeof REFERENCE_STYLES;
