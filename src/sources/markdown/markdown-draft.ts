import { readIdentifiers } from '../../schemas/identifiers.ts';
import type { Draft } from '../draft.ts';
import { keepOther, withoutAbsent } from '../draft-parts.ts';
import { EntryFields } from '../entry-fields.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { draftOfColumns, fieldOfName, planOf } from '../table/delimited-fields.ts';
import type { MarkdownBlock } from './markdown-blocks.ts';
import { titleOfCitation } from './markdown-citation.ts';
import { addDetails, isVenue, isVenueOrDate } from './markdown-details.ts';
import { type MarkdownText, namesTarget, plainText, splitMarkdown } from './markdown-text.ts';

const BOLD = /\*\*([^*\n]{2,400})\*\*|__([^_\n]{2,400})__/g;
const LINE_BREAK = /<br\s*\/?>/i;
const QUOTED = /["“]([^"“”\n]{10,400})["”]/;
const PAPER_LABEL =
  /^\W*(?:paper|pdf|arxiv|abs|preprint|article|doi|openreview|acl|full paper|paper link)\W*$/i;

/** Sites of papers whose addresses contain no identifier. */
const PAPER_SITE =
  /^https?:\/\/(?:www\.)?(?:openreview\.net\/(?:forum|pdf)|aclanthology\.org\/\w|aclweb\.org\/anthology|proceedings\.mlr\.press\/v|(?:papers|proceedings)\.n(?:eur)?ips\.cc\/paper|openaccess\.thecvf\.com\/content|ieeexplore\.ieee\.org\/(?:abstract\/)?document|dl\.acm\.org\/(?:doi|citation)|jmlr\.org\/papers|link\.springer\.com\/(?:article|chapter)|(?:www\.)?sciencedirect\.com\/science\/article|semanticscholar\.org\/paper|hal\.science\/hal|ojs\.aaai\.org\/index\.php\/\w+\/article|pubmed\.ncbi\.nlm\.nih\.gov\/\d|ncbi\.nlm\.nih\.gov\/p(?:mc|ubmed)|jstor\.org\/stable|isca-(?:speech|archive)\.org\/archive|usenix\.org\/conference\/[^/]+\/presentation)/i;

/** Whether a text links to a paper: by an identifier, by the label of a link, or to a PDF. */
export function leadsToPaper({ links }: MarkdownText): boolean {
  return links.some(
    ({ label, address }) =>
      Object.keys(readIdentifiers([address])).length > 0 ||
      PAPER_LABEL.test(plainText(label)) ||
      PAPER_SITE.test(address) ||
      /^https?:\S+\.pdf$/i.test(address),
  );
}

/** What a list item or paragraph says about a paper; undefined if it links to none. */
export function draftOfItem({ text, headings }: MarkdownBlock): Draft | undefined {
  const [first = '', ...below] = text.split(/\n(?=\W*abstract\W{0,4}[:：])/i);
  const parts = splitMarkdown(first);
  if (!leadsToPaper(parts)) return undefined;
  const draft: Draft = {};
  const cited = titleOfCitation(draft, parts.bare);
  const title = cited?.title ?? titleOf(parts);
  Object.assign(draft, {
    title: plainText(title).replace(/[.,:;]$/, ''),
    abstract: below
      .map((part) => plainText(part.replace(/^\W*abstract\W{0,4}[:：]\W*/i, '')))
      .filter(Boolean),
    keywords: [...headings],
  });
  const rest = addDetails(draft, cited?.after ?? withoutTitle(parts.bare, title), parts.badges);
  addIdentifiers(draft, { links: parts.links.map(({ address }) => address).filter(isOutside) });
  keepText(draft, rest);
  return withoutAbsent(draft);
}

/** Keeps the rest of a text if it contains a word or a number. */
function keepText(draft: Draft, text: string): void {
  const left = plainText(text).replace(/^[\s.,:;|()[\]–—/-]+|(?<![\s,:;|()[\]–—/-])[\s,:;|()[\]–—/-]+$/g, '');
  if (/\p{L}{2}|\d/u.test(left)) keepOther(draft, [{ name: 'text', values: [left] }]);
}

/** The text with its title, and the marks around it, replaced by a line break. */
function withoutTitle(text: string, title: string): string {
  const at = text.indexOf(title);
  const before = text.slice(0, at).replace(/[*_"“\s]+$/, '');
  return `${before}\n${text.slice(at + title.length).replace(/^[*_"”]+/, '')}`;
}

/** A table row, with its columns by name; undefined if it links to no paper. */
export function draftOfRow({ cells = [], headings }: MarkdownBlock): Draft | undefined {
  const parts = cells.map(([column, cell]) => ({ column, ...splitMarkdown(cell) }));
  const links = parts.flatMap((part) => part.links);
  if (!leadsToPaper({ links, badges: [], bare: '' })) return undefined;
  const values = new EntryFields();
  const details: string[] = [];
  for (const { column, bare, badges } of parts) {
    // Authors and venue may be below the title.
    const [first = '', ...below] =
      fieldOfName(column) === 'title' ? bare.split(LINE_BREAK).filter((part) => part.trim() !== '') : [bare];
    details.push(...below);
    const text = plainText([first, ...badges].join(' '));
    if (text !== '' && !namesTarget(text)) values.add(column, text);
  }
  const names = cells.map(([column]) => column);
  const titles = names.filter((name) => fieldOfName(name) === 'title');
  const length = (name: string) => values.peek(name)?.length ?? 0;
  // “Name | Paper”: the name of what the paper describes is next to its title.
  const [title] = titles.sort((one, two) => length(two) - length(one));
  const fieldOf = (name: string) => (titles.includes(name) && name !== title ? 'other' : fieldOfName(name));
  const draft = draftOfColumns(values, planOf(names, fieldOf));
  draft.keywords = [...headings, ...(draft.keywords ?? [])];
  const { identifiers, links: named = [] } = draft;
  addIdentifiers(draft, { links: links.map(({ address }) => address).filter(isOutside) });
  draft.identifiers = { ...draft.identifiers, ...identifiers };
  draft.links = [...named, ...(draft.links ?? [])];
  keepText(draft, addDetails(draft, details.join('\n'), []));
  if (!draft.title)
    draft.title = links.map(({ label }) => plainText(label)).find((label) => !namesTarget(label));
  return withoutAbsent(draft);
}

function isOutside(address: string): boolean {
  return /^(?:https?:\/\/|doi:|arxiv:)/i.test(address);
}

/** The title in a text: what is bold, a link or quoted, or else what comes first. */
function titleOf({ links, bare }: MarkdownText): string {
  const bold = [...bare.matchAll(BOLD)].map(([whole, one, two]) => [whole, (one ?? two) as string] as const);
  const titled = [
    ...bold.filter(([, text]) => !isVenue(text.trim()) && !/[:：]\s*$/.test(text) && /\p{L}{2}/u.test(text)),
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

/** The text without a leading venue or date in brackets. */
function withoutLead(text: string): string {
  const [lead = '', inner = ''] = /^\s*[[(`]+([^[\]()`\n]{2,60})[\])`]+[\s:|-]*/.exec(text) ?? [];
  const said = plainText(inner);
  return isVenueOrDate(said) ? text.slice(lead.length) : text;
}

/** In "**Sparrow**: a bird", the title continues after the name. */
function isName(bare: string, found: string): boolean {
  return (
    /^[*_]*\s*[:：][*_]*\s*\p{L}/u.test(bare.slice(bare.indexOf(found) + found.length)) &&
    plainText(found).split(' ').length < 3
  );
}
