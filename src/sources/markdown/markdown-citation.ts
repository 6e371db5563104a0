import type { Draft } from '../draft.ts';
import { readNameList } from '../name-lists.ts';
import { addFoundDate } from './markdown-details.ts';
import { plainText } from './markdown-text.ts';

const NAMES = String.raw`(?<names>(?:(?:van|von|de|der|den|la|le|di|da|dos) ){0,3}\p{Lu}[^\n]{1,500}?)`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const TITLE = String.raw`(?<title>[^\n]{5,300}?[^.\s*_"”])`;
/** Emphasized text after a title. */
const SET = String.raw`(?:\s*,?\s*(?:[Ii]n:?\s+)?[*_]{1,2}(?<venue>[^*_\n]{3,200})[*_]{1,2},?)`;

/** The most common citation styles, by what separates their parts. */
const STYLES = [
  // "Moss, A., & Fern, B. (2018, June). Title. *Venue*, …"
  String.raw`${NAMES}\s*\(${YEAR}[a-z]?(?:,\s*(?<month>[^()\n]{1,30}))?\)[.:,]?\s+[*_"“]{0,3}${TITLE}[*_"”]{0,3}(?:(?<=[?!])|\.(?=\s|$)|$)${SET}?`,
  // "A. Moss and B. Fern, “Title,” *Venue*, …, 2018."
  String.raw`${NAMES},\s+["“]${TITLE}[,.]?["”],?${SET}(?=[^\n]*?\b${YEAR}\b)`,
  // "Moss A, Fern B. Title. Venue. 2018;12(3):1-9."
  String.raw`${NAMES}\.\s+(?<title>[^\n.?!]{5,300}[.?!])\s+[*_]{0,2}(?<venue>[^.*_\n]{2,200})[*_]{0,2}\.?\s+${YEAR}(?:\s+(?<month>\p{L}{3,9}(?:\s+\d{1,2})?))?(?=[;:])`,
].map((style) => new RegExp(String.raw`^(?:\[\d{1,4}\]\s*)?[\s*_]{0,5}${style}`, 'u'));

/** What a list of titles never contains: initials, or "et al.". */
const INITIAL = /(?:^|[\s,])\p{Lu}\.|\p{L} \p{Lu}{1,3}(?:,|$)|\bet al\b/u;

/**
 * The title of a text written as a citation, and the text after what was read; authors, date and venue are added to
 * the draft. Undefined for any other text.
 */
export function titleOfCitation(draft: Draft, text: string): { title: string; after: string } | undefined {
  if (!/(?:19|20)\d{2}/.test(text) || !INITIAL.test(text)) return undefined;
  for (const style of STYLES) {
    const found = style.exec(text);
    const { names = '', title = '', year = '', month, venue } = found?.groups ?? {};
    if (!found || !INITIAL.test(names)) continue;
    const { authors, more } = readNameList(plainText(names).replace(/[\s,]+$/, ''));
    if (authors.length === 0 || authors.some(({ literal }) => literal.split(' ').length > 6)) continue;
    draft.authors = authors;
    if (more) draft.moreAuthors = true;
    addFoundDate(draft, month === undefined ? year : `${month} ${year}`);
    if (venue !== undefined) draft.venue = plainText(venue).replace(/[.,]$/, '');
    return { title: title.replace(/\.$/, ''), after: text.slice(found[0].length) };
  }
  return undefined;
}
