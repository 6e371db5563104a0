import slugify, { type Options as SlugOptions } from '@sindresorhus/slugify';
import type { Problem } from '../../base/problems.ts';
import type { LineOf } from '../../schemas/content/hand-written.ts';
import { followRedirects, type Ledger } from '../../schemas/content/ledger.ts';
import type { MergedPaper } from '../../schemas/paper.ts';
import { foldTitle } from '../../text/words/fold.ts';
import { isArticle, isConnective } from '../../text/words/function-words.ts';
import { checkLedger, LEDGER_FILE, twoOwners } from './check-ledger.ts';

const LONGEST_SLUG = 60;
/** Number of content words after a name, or without one, after which a slug stops at the next break. */
const NAMED_WORDS = 2;
const UNNAMED_WORDS = 3;
const SLUG_OPTIONS: SlugOptions = {
  decamelize: false,
  customReplacements: [
    ['++', ' plus plus '],
    ['+', ' plus '],
    ['&', ' and '],
  ],
};

/** Papers with their slugs, the papers missing from the ledger, and problems of the ledger. */
export interface Permalinks {
  slugs: string[];
  ledger: Ledger;
  added: string[];
  problems: Problem[];
}

/** Curators' decisions about addresses. */
interface Decisions {
  /** Slugs of papers that were taken down. */
  gone?: ReadonlySet<string>;
  /** Whether a paper was split off from another, which keeps the address for their title. */
  isApart?(index: number): boolean;
}

/**
 * Assigns every paper its address: the one in the ledger for any of its titles, otherwise a new one that no paper
 * has had. Old entries never change. Papers that share a title take its entries in ledger order. A published slug
 * without a paper or redirect is an error, and so are two papers that claim one slug. `nameOf` returns the system
 * that a paper introduces in its title, if any; `lineOf` the line of an entry, for messages.
 */
export function assignPermalinks(
  papers: readonly MergedPaper[],
  ledger: Ledger,
  nameOf: (paper: MergedPaper) => string | undefined,
  lineOf: LineOf = () => 1,
  { gone = new Set(), isApart = () => false }: Decisions = {},
): Permalinks {
  const published = Map.groupBy(Object.keys(ledger.papers), (slug) => foldTitle(ledger.papers[slug] ?? ''));
  const taken = new Set([...Object.keys(ledger.papers), ...Object.keys(ledger.redirects)]);
  const owners = new Map<string, MergedPaper>();
  const problems: Problem[] = [];
  const added = new Map<string, string>();

  const slugs = papers.map((paper, index) => {
    const claimed = paper.titles
      .flatMap((title) => published.get(foldTitle(title)) ?? [])
      .map((slug) => followRedirects(slug, ledger.redirects));
    const old = claimed.find((slug) => !owners.has(slug));
    const slug = old ?? newSlug(paper.plainTitle, nameOf(paper), taken);
    const [contested] = claimed;
    if (old === undefined && contested !== undefined && !isApart(index)) {
      const where = { file: LEDGER_FILE, line: lineOf(['papers', contested]) };
      problems.push(twoOwners(contested, owners.get(contested) as MergedPaper, paper, slug, where));
    } else if (!Object.hasOwn(ledger.papers, slug)) {
      added.set(slug, paper.plainTitle);
    }
    taken.add(slug);
    owners.set(slug, paper);
    return slug;
  });
  problems.push(...checkLedger(ledger, new Set([...slugs, ...gone]), lineOf));
  const next = { ...ledger, papers: { ...ledger.papers, ...Object.fromEntries(added) } };
  return { slugs, ledger: next, added: [...added.keys()], problems };
}

/**
 * A short readable slug that is not taken: the name of the system, then the title's first words up to a natural
 * break. Further words, then a number, make it unique.
 */
export function newSlug(title: string, name: string | undefined, taken: ReadonlySet<string>): string {
  const lead = name === undefined ? [] : words(name);
  const rest = words(name === undefined ? title : withoutName(title, name));
  const all = [...lead, ...rest];
  if (all.length === 0) return unique('paper', taken);
  for (let count = lead.length + naturalLength(rest, lead.length > 0); count <= all.length; count += 1) {
    const slug = unreserved(joinWithin(all.slice(0, count), LONGEST_SLUG));
    if (!taken.has(slug)) return slug;
  }
  return unique(unreserved(joinWithin(all, LONGEST_SLUG)), taken);
}

/** Numbers and sort orders are pages of the index of papers. */
function unreserved(slug: string): string {
  return /^(?:\d+|by-(?:title|venue|results))$/.test(slug) ? `paper-${slug}` : slug;
}

/** The words of a text as parts of a slug, without articles; "Pre-training" stays one word. */
function words(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[\s/:–—]+/)
    .map((word) => slugify(word, SLUG_OPTIONS))
    .filter((word) => word !== '' && !isArticle(word));
}

function withoutName(title: string, name: string): string {
  const start = title.toLowerCase().indexOf(name.toLowerCase());
  return start < 0 ? title : `${title.slice(0, start)} ${title.slice(start + name.length)}`;
}

/**
 * How many of the words make a phrase: up to a break once there are enough content words, and never ending with a
 * break word, which is a connective. With a name in front, fewer words are needed.
 */
function naturalLength(rest: string[], hasName: boolean): number {
  const enough = hasName ? NAMED_WORDS : UNNAMED_WORDS;
  let content = 0;
  for (const [index, word] of rest.entries()) {
    if (content >= enough && isConnective(word)) return index;
    if (!isConnective(word)) content += 1;
    if (content === enough + 2) return index + 1;
  }
  return rest.length;
}

function joinWithin(all: string[], limit: number): string {
  let slug = '';
  for (const word of all) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > limit) break;
    slug = longer;
  }
  return slug || cutTo(all[0] ?? '', limit);
}

/** The stem, with a number after it if it is taken. */
function unique(stem: string, taken: ReadonlySet<string>): string {
  let slug = stem;
  for (let number = 2; taken.has(slug); number += 1) {
    const numbered = `${stem}-${number}`;
    // Ten thousand papers may share a title, so rarely needed work is skipped.
    slug =
      numbered.length <= LONGEST_SLUG
        ? numbered
        : `${cutTo(stem, LONGEST_SLUG - `-${number}`.length)}-${number}`;
  }
  return slug;
}

function cutTo(slug: string, limit: number): string {
  return slug.slice(0, limit).replace(/-+$/, '');
}
