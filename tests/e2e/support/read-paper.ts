import type { PartialDate } from '../../../src/schemas/date.ts';
import type { LinkKind } from '../../../src/schemas/paper.ts';
import type { SearchablePaper } from '../../../src/search/index/searchable.ts';
import { squashed, textWith } from './read-text.ts';

/** What only the rows of lists show of a paper, each by itself. */
export interface Row {
  hasCode: boolean;
  organisation?: string;
}

/** Kinds of links by what a page calls them. */
const KINDS: Readonly<Record<string, LinkKind>> = {
  Code: 'code',
  'Project page': 'project',
  Model: 'model',
  'Data set': 'dataset',
  Demo: 'demo',
  Paper: 'paper',
};

/** A paper as its page and its row in the list of all papers show it. */
export function readPaper(
  slug: string,
  page: Document,
  { hasCode, organisation }: Row,
): Omit<SearchablePaper, 'names' | 'acronyms'> {
  const date = dateOf(page);
  return {
    slug,
    title: squashed(textWith(page.querySelector('h1'))),
    abstract: abstractOf(page),
    topics: termsUnder(page, 'Topics').map(({ link }) => /([^/]+)\/$/.exec(link)?.[1] ?? ''),
    authors: [...page.querySelectorAll('.page-header .authors')]
      .flatMap(({ textContent }) => squashed(textContent).split(', '))
      .filter((name) => name !== ''),
    linkKinds: termsUnder(page, 'Links').map(({ mark }) => KINDS[mark] ?? (mark as LinkKind)),
    hasCode,
    ...(date && { date }),
    ...(organisation !== undefined && { organisation }),
  };
}

/** Papers by slug, as the rows of a list show them. */
export function readRows(list: Document): [slug: string, row: Row][] {
  return [...list.querySelectorAll('.paper-list > li')].map((row) => {
    const href = row.querySelector('.paper-title a')?.getAttribute('href') ?? '';
    const organisation = row.querySelector('.paper-marks > span:not(.code-sign)')?.textContent;
    return [
      /([^/]+)\/$/.exec(href)?.[1] ?? '',
      { hasCode: row.querySelector('.code-sign') !== null, ...(organisation && { organisation }) },
    ];
  });
}

/** Paragraphs apart by a blank line; a list goes on the paragraph before it, with the bullets that a reader sees. */
function abstractOf(page: Document): string {
  const parts = [...page.querySelectorAll('.abstract > p:not(.note), .abstract > ul, .abstract > ol')];
  return parts
    .map((part) => {
      if (part.nodeName !== 'UL') return squashed(textWith(part));
      return [...part.children].map((item) => `• ${squashed(textWith(item))}`).join(' ');
    })
    .join('\n\n')
    .replace(/\n\n(?=• )/g, ' ');
}

/** Links in the facts under a heading, with what is set in bold. */
function termsUnder(page: Document, heading: string): { link: string; mark: string }[] {
  const terms: { link: string; mark: string }[] = [];
  let current = '';
  for (const part of page.querySelector('.facts dl')?.children ?? []) {
    if (part.nodeName === 'DT') current = part.textContent;
    const link = part.querySelector(':scope > a')?.getAttribute('href');
    if (part.nodeName !== 'DD' || current !== heading || !link) continue;
    terms.push({ link, mark: part.querySelector('b')?.textContent ?? '' });
  }
  return terms;
}

function dateOf(page: Document): PartialDate | undefined {
  const iso = page.querySelector('.facts time')?.getAttribute('datetime');
  if (!iso) return undefined;
  const [year = 0, month, day] = iso.split('-').map(Number);
  return { year, ...(month && { month }), ...(day && { day }), basis: 'stated' };
}
