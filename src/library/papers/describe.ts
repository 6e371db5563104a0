import type { Problem } from '../../base/problems.ts';
import type { Recall } from '../../base/stages.ts';
import type { ExplainedAcronym, MergedPaper, PaperLink, System } from '../../schemas/paper.ts';
import type { Result } from '../../schemas/result.ts';
import { shownWebAddress } from '../../schemas/web-address.ts';
import { type Address, findAddresses } from '../../text/links/addresses.ts';
import { linkKind, offersCode } from '../../text/links/link-kinds.ts';
import { toPlain } from '../../text/render/to-plain.ts';
import { sentences } from '../../text/words/sentences.ts';
import { locateAcronyms } from '../names/acronyms.ts';
import { explainAcronym } from '../names/explain.ts';
import { findNames } from '../names/names.ts';
import { systemsOf } from '../names/systems.ts';
import { findResults } from '../results/results.ts';
import type { AddressedPaper, CuratedPaper } from './curate.ts';
import { chooseGist } from './gist.ts';
import { firstPlace, incompletePaper, withFallback } from './incomplete-papers.ts';

/** A paper's own text, plain. */
export interface OwnText {
  title: string;
  /** As returned by `plainAbstract`. */
  abstract: string;
  /** Addresses that sources state outside the abstract. */
  links: readonly string[];
}

/** What is extracted from a paper's own text. */
export interface Description {
  names: string[];
  systems: System[];
  acronyms: ExplainedAcronym[];
  links: PaperLink[];
  hasCode: boolean;
  gist: string;
  results: Result[];
}

/** A paper with what was extracted from its text. */
export type DescribedPaper = AddressedPaper & Description;

/** Papers with what was extracted from their texts, and those whose texts cannot be analyzed. */
export interface Described {
  papers: DescribedPaper[];
  problems: Problem[];
}

/** The description of a paper whose text cannot be analyzed. */
const NO_DESCRIPTION: Description = {
  names: [],
  systems: [],
  acronyms: [],
  links: [],
  hasCode: false,
  gist: '',
  results: [],
};

/**
 * Adds what can be extracted from each paper's text, unless its curator says otherwise; `texts` are those of
 * `papers`.
 */
export function describePapers(
  papers: readonly AddressedPaper[],
  texts: readonly OwnText[],
  curations: ReadonlyMap<string, CuratedPaper>,
  recall: Recall,
): Described {
  const problems: Problem[] = [];
  const described = papers.map((paper, index) => {
    const text = texts[index] as OwnText;
    const told = withFallback(
      () => recall('describe', text, () => describePaper(text)),
      () => NO_DESCRIPTION,
      (why) =>
        problems.push(
          incompletePaper(paper.plainTitle, 'without the data from its text', firstPlace(paper), why),
        ),
    );
    const { gist = told.gist, results = told.results } = curations.get(paper.slug)?.curation ?? {};
    return { ...paper, ...told, gist, results };
  });
  return { papers: described, problems };
}

/** The text from which a paper is described. */
export function ownText(paper: AddressedPaper): OwnText {
  return { title: paper.plainTitle, abstract: plainAbstract(paper), links: paper.statedLinks };
}

/** Extracts systems, acronyms, web addresses and results from a paper's title and abstract. */
export function describePaper({ title, abstract, links }: OwnText): Description {
  const addresses = findAddresses(abstract);
  const stated = links.flatMap((link) => findAddresses(link));
  const acronyms = locateAcronyms(abstract);
  const names = findNames({ title, abstract }, acronyms);
  const whole = sentences(abstract);
  // An abbreviation at the end of a paragraph would join two sentences.
  const all = abstract.includes('\n\n') ? abstract.split('\n\n').flatMap(sentences) : whole;
  return {
    names,
    systems: systemsOf(names, { title, acronyms, sentences: all }),
    acronyms: acronyms.map(({ acronym, expansion }) => {
      const explained = explainAcronym({ acronym, expansion }, names, all);
      return { acronym, expansion, ...(explained && { explained }) };
    }),
    links: distinctLinks([
      ...addresses.map((address) => ({ address, kind: linkKind(address, abstract) })),
      ...stated.map((address) => ({ address, kind: linkKind(address, '') })),
    ]),
    hasCode: addresses.some((address) => offersCode(address, abstract)),
    gist: chooseGist(title, abstract, names, whole),
    results: findResults(abstract, names, whole),
  };
}

function distinctLinks(found: { address: Address; kind: PaperLink['kind'] }[]): PaperLink[] {
  const links = found.map(
    ({ address, kind }) =>
      [address.href, { href: address.href, label: shownWebAddress(address.href), kind }] as const,
  );
  return [...new Map(links).values()];
}

/** The system named in a title, for the start of the paper's address. */
export function nameInTitle(paper: MergedPaper): string | undefined {
  const names = findNames({ title: paper.plainTitle, abstract: plainAbstract(paper) });
  return names.find((name) => paper.plainTitle.includes(name));
}

/** The abstract as plain text, paragraphs separated by a blank line. */
export function plainAbstract({ abstract }: Pick<MergedPaper, 'abstract'>): string {
  return abstract.map(toPlain).join('\n\n');
}
