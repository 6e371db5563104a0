import { isoDate } from '../../schemas/dates.ts';
import { addDate, isSaid } from '../date-fields.ts';
import { monthOf } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { keepValue } from '../draft-parts.ts';
import { readNameList } from '../name-lists.ts';
import { plainText } from './markdown-text.ts';

/** "NeurIPS (2020)", at the start of a part. */
const YEAR_AFTER = /(?<=(?:^|[.,|–—\n-])\s{0,5})(\p{Lu}[\p{L}&-]{1,20}) \(((?:19|20)\d{2})\)/gu;
const YEAR = /(?:19|20)\d{2}/;
/** "ICLR 2024", "Nature, 2021"; "ICT'20" has no year. */
const VENUE =
  /^(?:in )?((?:\p{Lu}|arXiv)[\p{L}\p{N}&'’:./@ -]{0,60}?)[\s,]{1,3}((?:19|20)\d{2})\b(?:[\s,(-]{1,3}([\p{L} ]{3,20})\)?)?\.?$/u;
const SPAN =
  /\[([^[\]\n]{2,80})\]|\(([^()\n]{2,80})\)|`([^`\n]{2,80})`|\*{1,2}([^*\n]{2,80})\*{1,2}|(?<![\p{L}\p{N}])_([^_\n]{2,80})_/gu;
/** "ICML'22". */
const SHORT_VENUE = /^(\p{Lu}[\p{L}&-]{1,14}) ?['’](\d{2})$/u;
const DATE = /^(?:19|20)\d{2}(?:[-/.]\d{1,2}){0,2}$/;
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}(?:(?:van|von|de|der|den|la|le|di)\s+)*\p{Lu}[\p{L}'’-]+$/u;
/** A family name on its own, as before "et al.". */
const FAMILY = /^(?:(?:van|von|de|der|den|la|le|di) ){0,2}\p{Lu}[\p{L}'’-]+$/u;
/** In the languages that most lists are written in. */
const SEASON =
  /^(?:spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|verão|outono|inverno|estate|autunno|lente|zomer|herfst|весна|лето|осень|зима)$/iu;
const ARCHIVE = /^(?:arxiv|corr|preprint)\b/i;

/** "ICLR 2024". */
export function isVenue(text: string): boolean {
  return YEAR.test(text) && VENUE.test(text);
}

export function isVenueOrDate(text: string): boolean {
  return isVenue(text) || SHORT_VENUE.test(text) || DATE.test(text);
}

/** Reads authors, venue and date from the text around the title; returns what is left. */
export function addDetails(draft: Draft, text: string, badges: readonly string[]): string {
  for (const badge of badges) addVenue(draft, badge);
  let rest = text.replace(YEAR_AFTER, '$1 $2').replace(SPAN, (whole, ...groups: (string | undefined)[]) => {
    const inner = plainText(groups.slice(0, 5).find((group) => group !== undefined) ?? '');
    if (addVenue(draft, inner)) return '\n';
    return addAuthorsOf(draft, inner) ? '\n' : whole;
  });
  if (rest.includes('et al')) {
    rest = rest.replace(/([^\n]*?\bet al\.?),?(?=\s|$)/g, (whole, list: string) =>
      addAuthorsOf(draft, list) ? '\n' : whole,
    );
  }
  // Brackets around a link are left empty.
  rest = rest.replace(/\[\s*\]|\(\s*\)/g, '\n');
  const parts = rest.split(/\n|<br\s*\/?>|\.\s+(?=\p{Lu})|\s[|–—-]\s/u);
  const left = parts.filter((part) => {
    const said = plainText(part).replace(/^[\s.,:;|–—-]+|(?<![\s.,:;|–—-])[\s.,:;|–—-]+$/g, '');
    return said !== '' && !addVenue(draft, said) && !addAuthorsOf(draft, said);
  });
  return left.join(' ');
}

function addVenue(draft: Draft, said: string): boolean {
  if (!/\d{2}/.test(said)) return false;
  const [, short, two] = SHORT_VENUE.exec(said) ?? [];
  const [, venue, year, after] = short ? [said, short, `20${two}`] : (VENUE.exec(said) ?? []);
  const isDate = DATE.test(said);
  if (!venue && !isDate) return false;
  if (isDate || (venue && isTime(venue))) {
    addFoundDate(draft, isDate ? said : `${venue} ${year}`);
    if (after) keepValue(draft, 'note', after.trim());
    return true;
  }
  const isPreprint = venue !== undefined && ARCHIVE.test(venue);
  if (venue && !isPreprint) {
    if (draft.venue !== undefined) return draft.venue === venue && after === undefined;
    draft.venue = venue;
  }
  addFoundDate(draft, year as string);
  if (after) keepValue(draft, 'note', after.trim());
  return true;
}

/** "June 2020" and "Spring 2020" are not venues. */
function isTime(words: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(words) && (SEASON.test(words) || monthOf(words) !== undefined);
}

/** Adds a date; the most precise of several is used, and whatever else the others say is kept. */
export function addFoundDate(draft: Draft, said: string): void {
  const before = draft.date;
  if (before?.month === undefined) addDate(draft, { date: ['date', said] });
  else if (!isSaid(said, before)) keepValue(draft, 'date', said);
  const { date } = draft;
  if (!before || !date || before === date) return;
  const old = isoDate(before);
  if (!isSaid(old, date)) keepValue(draft, 'date', old);
}

/** Adds a list of at least two names, or one with "et al."; two words alone may be anything. */
function addAuthorsOf(draft: Draft, said: string): boolean {
  if (draft.authors) return false;
  const list = said
    .replace(/^\W*(?:by|authors?:)\s+/i, '')
    .replace(/^[\s.,:;–—-]+|(?<![\s,:;–—-])[\s,:;–—-]+$/g, '');
  if (list.length > 5_000) return false;
  const { authors, more } = readNameList(list);
  if (
    authors.length < (more ? 1 : 2) ||
    !authors.every(({ literal }) => NAME.test(literal) || (more && FAMILY.test(literal)))
  )
    return false;
  draft.authors = authors;
  if (more) draft.moreAuthors = true;
  return true;
}
