import type { Recall } from '../base/stages.ts';
import { scanPage } from '../check/scan-page.ts';
import { plainAbstract } from '../library/papers/describe.ts';
import { withFallback } from '../library/papers/incomplete-papers.ts';
import { mdxToHtml } from '../mdx/mdx-to-html.ts';
import { abstractToMdx, paperToMdx } from '../mdx/paper-to-mdx.ts';
import type { PartialDate } from '../schemas/date.ts';
import type { Mention, Paper } from '../schemas/paper.ts';
import type { PaperEntry } from '../schemas/paper-entry.ts';
import type { PaperDetails, PaperPage } from '../schemas/paper-page.ts';
import type { AuthorName, Identifiers } from '../schemas/record.ts';
import { escapeHtml } from '../text/render/escape-html.ts';
import { toHtml } from '../text/render/to-html.ts';
import { toLatex } from '../text/render/to-latex.ts';
import { toPlain } from '../text/render/to-plain.ts';

/**
 * A paper → its page as MDX, and its compiled abstract. If compiling fails, or yields something that no abstract
 * may contain, the abstract is shown as plain text and `tell` is called with the reason.
 */
export function compilePaper(paper: Paper, recall: Recall, tell: (why: string) => void): PaperPage {
  const abstract = abstractToMdx(paper);
  const html = withFallback(
    () => recall('compile', abstract, () => soundHtml(abstract)),
    () => plainHtml(paper),
    tell,
  );
  return {
    id: paper.slug,
    data: { listed: toEntry(paper), details: detailsOf(paper) },
    body: paperToMdx(paper, abstract),
    rendered: { html },
  };
}

/**
 * Maximum number of characters copied to compile an abstract: the compiler copies a paragraph for each reference
 * and each tag in it.
 */
const MOST_COPIED = 100_000_000;

/** Throws if the HTML would run or load something or create a link target, or if compiling would take long. */
function soundHtml(mdx: string): string {
  const copied = mdx.split('\n').reduce((sum, line) => sum + line.length * countMarks(line), 0);
  if (copied > MOST_COPIED) throw new Error(TOO_MANY_MARKS);
  const html = mdxToHtml(mdx);
  const { blocked, ids, links } = scanPage(html);
  const [found] = [...blocked, ...ids, ...links.filter((link) => !/^https?:\/\//i.test(link))];
  if (found !== undefined) throw new Error(`its abstract would hold “${found}”`);
  return html;
}

const TOO_MANY_MARKS =
  'a paragraph of its abstract has too many addresses, emphasized words or signs such as & < { } @ to compile it';

function countMarks(line: string): number {
  return line.match(/[&<]/g)?.length ?? 0;
}

function plainHtml(paper: Paper): string {
  return paper.abstract.map((paragraph) => `<p>${escapeHtml(toPlain(paragraph))}</p>`).join('\n');
}

/** A paper → what lists show of it. */
export function toEntry(paper: Paper): PaperEntry {
  const isPlainTitle = paper.title.every(({ type }) => type === 'text');
  return {
    title: paper.plainTitle,
    ...(!isPlainTitle && { titleHtml: toHtml(paper.title), titleLatex: toLatex(paper.title, paper.names) }),
    gist: paper.gist,
    ...(paper.date && { date: dateOf(paper.date) }),
    ...(paper.authorCount !== undefined && { authorCount: paper.authorCount }),
    authors: paper.authors.map(nameOf),
    authorPages: paper.authorPages,
    ...(paper.organisation !== undefined && { organisation: paper.organisation }),
    ...(paper.venue !== undefined && { venue: paper.venue }),
    ...(paper.publication && { publication: paper.publication }),
    identifiers: identifiersOf(paper.identifiers),
    names: paper.names,
    links: paper.links,
    hasCode: paper.hasCode,
    topics: paper.topics,
    related: paper.related,
    hasNote: paper.hasNote,
  };
}

// Published files write these as they are, in one order whichever source or curation they are from.

function nameOf({ literal, given, family, suffix, orcid, homepage }: AuthorName): AuthorName {
  return { literal, given, family, suffix, orcid, homepage };
}

function dateOf({ year, month, day, basis }: PartialDate): PartialDate {
  return { year, month, day, basis };
}

function identifiersOf({ arxiv, doi }: Identifiers): Identifiers {
  return { arxiv, doi };
}

/** What only the paper's own page shows. */
function detailsOf(paper: Paper): PaperDetails {
  const { systems, acronyms, mentionedBy, results, repairs, provenance } = paper;
  const { curated, corrections, comments, keywords, collections, references, cites, citedBy, other } = paper;
  return {
    plain: plainAbstract(paper),
    systems,
    acronyms,
    mentions: distinctMentions(paper.mentions),
    mentionedBy,
    results,
    repairs,
    provenance,
    curated,
    corrections,
    ...(comments !== undefined && { comments }),
    ...(keywords && { keywords }),
    ...(collections && { collections }),
    ...(references && { references }),
    ...(cites && { cites }),
    ...(citedBy && { citedBy }),
    ...(other && { other }),
  };
}

/** Each paper once, under the name by which the text first mentions it. */
function distinctMentions(mentions: readonly Mention[]): PaperDetails['mentions'] {
  const names = new Map<string, string>();
  for (const { to, name } of mentions) if (!names.has(to)) names.set(to, name);
  return [...names].map(([to, name]) => ({ to, name }));
}
