import { readIdentifiers } from '../../schemas/identifiers.ts';
import { readDate } from '../dates.ts';
import type { Draft } from '../draft.ts';
import { keepOther, withoutAbsent } from '../draft-parts.ts';
import { EntryFields } from '../entry-fields.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { readNameList } from '../name-lists.ts';
import { draftOfColumns, fieldOfName, planOf } from '../table/delimited-fields.ts';
import type { MarkdownBlock } from './markdown-blocks.ts';
import { type MarkdownText, namesTarget, plainText, takeApart } from './markdown-text.ts';

const BOLD = /\*\*([^*\n]{2,400})\*\*|__([^_\n]{2,400})__/g;
const QUOTED = /["“]([^"“”\n]{10,400})["”]/;
const PAPER_LABEL =
  /^\W*(?:paper|pdf|arxiv|abs|preprint|article|doi|openreview|acl|full paper|paper link)\W*$/i;
/** "ICLR 2024", "Nature, 2021", "ICT'20" is no year. */
const VENUE =
  /^(?:in )?(\p{Lu}[\p{L}\p{N}&'’:./@ -]{0,60}?)[\s,]{1,3}((?:19|20)\d{2})\b(?:[\s,(-]{1,3}([\p{L} ]{3,20})\)?)?\.?$/u;
const SPAN =
  /\[([^[\]\n]{2,80})\]|\(([^()\n]{2,80})\)|`([^`\n]{2,80})`|\*{1,2}([^*\n]{2,80})\*{1,2}|(?<![\p{L}\p{N}])_([^_\n]{2,80})_/gu;
/** "ICML'22". */
const SHORT_VENUE = /^(\p{Lu}[\p{L}&-]{1,14}) ?['’](\d{2})$/u;
const DATE = /^(?:19|20)\d{2}(?:[-/.]\d{1,2}){0,2}$/;
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}(?:(?:van|von|de|der|den|la|le|di)\s+)*\p{Lu}[\p{L}'’-]+$/u;
/** A family name alone, as it stands before "et al.". */
const FAMILY = /^(?:(?:van|von|de|der|den|la|le|di) ){0,2}\p{Lu}[\p{L}'’-]+$/u;
const ARCHIVE = /^(?:arxiv|corr|preprint)\b/i;

/** Sites of papers whose addresses have no identifier. */
const PAPER_SITE =
  /^https?:\/\/(?:www\.)?(?:openreview\.net\/(?:forum|pdf)|aclanthology\.org\/\w|aclweb\.org\/anthology|proceedings\.mlr\.press\/v|(?:papers|proceedings)\.n(?:eur)?ips\.cc\/paper|openaccess\.thecvf\.com\/content|ieeexplore\.ieee\.org\/(?:abstract\/)?document|dl\.acm\.org\/(?:doi|citation)|jmlr\.org\/papers|link\.springer\.com\/(?:article|chapter)|(?:www\.)?sciencedirect\.com\/science\/article|semanticscholar\.org\/paper|hal\.science\/hal|ojs\.aaai\.org\/index\.php\/\w+\/article|pubmed\.ncbi\.nlm\.nih\.gov\/\d|ncbi\.nlm\.nih\.gov\/p(?:mc|ubmed)|jstor\.org\/stable|isca-(?:speech|archive)\.org\/archive|usenix\.org\/conference\/[^/]+\/presentation)/i;

/** Whether a text leads to a paper: by an identifier, by the label of a link, or to a PDF. */
export function leadsToPaper({ links }: MarkdownText): boolean {
  return links.some(
    ({ label, address }) =>
      Object.keys(readIdentifiers([address])).length > 0 ||
      PAPER_LABEL.test(plainText(label)) ||
      PAPER_SITE.test(address) ||
      /^https?:\S+\.pdf$/i.test(address),
  );
}

/** What an item of a list, or a paragraph, says of a paper; undefined where it leads to none. */
export function draftOfItem({ text, headings }: MarkdownBlock): Draft | undefined {
  const [first = '', ...below] = text.split(/\n(?=\W*abstract\W{0,4}[:：])/i);
  const parts = takeApart(first);
  if (!leadsToPaper(parts)) return undefined;
  const title = titleOf(parts);
  const draft: Draft = {
    title: plainText(title).replace(/[.,:;]$/, ''),
    abstract: below
      .map((part) => plainText(part.replace(/^\W*abstract\W{0,4}[:：]\W*/i, '')))
      .filter(Boolean),
    keywords: keywordsOf(headings),
  };
  const rest = addSaid(draft, withoutTitle(parts.bare, title), parts.badges);
  addIdentifiers(draft, { links: parts.links.map(({ address }) => address).filter(isOutside) });
  const left = plainText(rest).replace(/^[\s.,:;|()[\]–—/-]+|[\s,:;|()[\]–—/-]+$/g, '');
  if (/\p{L}{2}|\d/u.test(left)) keepOther(draft, [{ name: 'text', values: [left] }]);
  return withoutAbsent(draft);
}

/** The text with a line break in place of its title and of the marks around it. */
function withoutTitle(text: string, title: string): string {
  const at = text.indexOf(title);
  const before = text.slice(0, at).replace(/[*_"“\s]+$/, '');
  return `${before}\n${text.slice(at + title.length).replace(/^[*_"”]+/, '')}`;
}

/** A row of a table, its columns by their names; undefined where it leads to no paper. */
export function draftOfRow({ cells = [], headings }: MarkdownBlock): Draft | undefined {
  const parts = cells.map(([column, cell]) => ({ column, ...takeApart(cell) }));
  const links = parts.flatMap((part) => part.links);
  if (!leadsToPaper({ links, badges: [], bare: '' })) return undefined;
  const values = new EntryFields();
  for (const { column, bare, badges } of parts) {
    const text = plainText([bare, ...badges].join(' '));
    if (text !== '' && !namesTarget(text)) values.add(column, text);
  }
  const names = cells.map(([column]) => column);
  const titles = names.filter((name) => fieldOfName(name) === 'title');
  const length = (name: string) => values.peek(name)?.length ?? 0;
  // “Name | Paper”: the name of what the paper describes stands beside its title.
  const [title] = titles.sort((one, two) => length(two) - length(one));
  const fieldOf = (name: string) => (titles.includes(name) && name !== title ? 'other' : fieldOfName(name));
  const draft = draftOfColumns(values, planOf(names, fieldOf));
  draft.keywords = [...(keywordsOf(headings) ?? []), ...(draft.keywords ?? [])];
  const { identifiers, links: named = [] } = draft;
  addIdentifiers(draft, { links: links.map(({ address }) => address).filter(isOutside) });
  draft.identifiers = { ...draft.identifiers, ...identifiers };
  draft.links = [...named, ...(draft.links ?? [])];
  if (!draft.title)
    draft.title = links.map(({ label }) => plainText(label)).find((label) => !namesTarget(label));
  return withoutAbsent(draft);
}

function isOutside(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** Headings are subjects; a number alone, such as a year, is none. */
function keywordsOf(headings: readonly string[]): string[] | undefined {
  const words = headings
    .map((heading) => plainText(takeApart(heading).bare))
    .filter((text) => /\p{L}/u.test(text));
  return words.length > 0 ? words : undefined;
}

/** The title as it stands in the text: in bold, as a link, in quotes, or what comes first. */
function titleOf({ links, bare }: MarkdownText): string {
  const bold = [...bare.matchAll(BOLD)].map(([whole, one, two]) => [whole, (one ?? two) as string] as const);
  const titled = [
    ...bold.filter(
      ([, text]) => !VENUE.test(text.trim()) && !/[:：]\s*$/.test(text) && /\p{L}{2}/u.test(text),
    ),
    ...links.filter(({ label }) => !namesTarget(label)).map(({ label }) => [label, label] as const),
  ].sort(([one], [two]) => bare.indexOf(one) - bare.indexOf(two));
  const long = titled.find(([, text]) => plainText(text).split(' ').length > 2);
  const found = (long ?? titled[0])?.[1];
  if (found !== undefined && !isName(bare, found)) return found;
  const quoted = QUOTED.exec(bare)?.[1];
  if (quoted !== undefined) return quoted;
  const line = withoutLead(bare).replace(/^[\s|([*`-]*(?:(?:19|20)\d{2}[-/.\d]*)?[\s|)\]*`:-]*/, '');
  return /^[^\n]*?(?=\.\s|\s[[(|]|\s{2,}|\s[–—]\s|\n|<br|$)/.exec(line)?.[0] || found || '';
}

/** The text without a venue or a date in brackets before it. */
function withoutLead(text: string): string {
  const [lead = '', inner = ''] = /^\s*[[(`]+([^[\]()`\n]{2,60})[\])`]+[\s:|-]*/.exec(text) ?? [];
  const said = plainText(inner);
  return VENUE.test(said) || SHORT_VENUE.test(said) || DATE.test(said) ? text.slice(lead.length) : text;
}

/** "**Sparrow**: a bird" goes on behind its name. */
function isName(bare: string, found: string): boolean {
  return (
    /^[*_]*\s*[:：][*_]*\s*\p{L}/u.test(bare.slice(bare.indexOf(found) + found.length)) &&
    plainText(found).split(' ').length < 3
  );
}

/** Reads authors, venue and date from what stands beside the title; gives what is left. */
function addSaid(draft: Draft, text: string, badges: readonly string[]): string {
  for (const badge of badges) addVenue(draft, badge);
  let rest = text.replace(SPAN, (whole, ...groups: (string | undefined)[]) => {
    const inner = plainText(groups.slice(0, 5).find((group) => group !== undefined) ?? '');
    if (addVenue(draft, inner)) return '\n';
    return addAuthorsOf(draft, inner) ? '\n' : whole;
  });
  rest = rest.replace(/([^\n]*?\bet al\.?),?(?=\s|$)/g, (whole, list: string) =>
    addAuthorsOf(draft, list) ? '\n' : whole,
  );
  // Brackets around a link are left empty.
  rest = rest.replace(/\[\s*\]|\(\s*\)/g, '\n');
  const parts = rest.split(/\n|<br\s*\/?>|\.\s+(?=\p{Lu})|\s[|–—-]\s/u);
  const left = parts.filter((part) => {
    const said = plainText(part).replace(/^[\s.,:;|–—-]+|[\s.,:;|–—-]+$/g, '');
    return said !== '' && !addVenue(draft, said) && !addAuthorsOf(draft, said);
  });
  return left.join(' ');
}

function addVenue(draft: Draft, said: string): boolean {
  const [, short, two] = SHORT_VENUE.exec(said) ?? [];
  const [, venue, year, behind] = short ? [said, short, `20${two}`] : (VENUE.exec(said) ?? []);
  const isDate = DATE.test(said);
  if (!venue && !isDate) return false;
  const isPreprint = venue !== undefined && ARCHIVE.test(venue);
  if (venue && !isPreprint) {
    if (draft.venue !== undefined) return draft.venue === venue && behind === undefined;
    draft.venue = venue;
  }
  if (!draft.date?.month) draft.date = readDate(isDate ? said : (year as string)) ?? draft.date;
  if (behind) keepOther(draft, [{ name: 'note', values: [behind.trim()] }]);
  return true;
}

/** Adds a list of at least two names, or of one "et al."; two words alone may be anything. */
function addAuthorsOf(draft: Draft, said: string): boolean {
  if (draft.authors) return false;
  const list = said.replace(/^\W*(?:by|authors?:)\s+/i, '').replace(/^[\s.,:;–—-]+|[\s,:;–—-]+$/g, '');
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
