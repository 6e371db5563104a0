import slugify from '@sindresorhus/slugify';
import { rankBySimilarity } from '../similarity/centrality.ts';
import { distinctiveTerms, documentCounts } from '../similarity/distinctive-terms.ts';
import { paperVectors } from '../similarity/paper-vectors.ts';
import type { SparseVector } from '../similarity/tfidf.ts';
import { StemReader, writtenForms } from '../similarity/written-forms.ts';
import { clusterCount, findClusters } from './find-clusters.ts';
import type { Placeable } from './place.ts';

/** A topic that the papers themselves suggest. */
export interface ProposedTopic {
  id: string;
  title: string;
  terms: string[];
  /** Slugs, the most central first. */
  papers: string[];
}

/** Fewer papers are no subject of their own. */
const SMALLEST = 3;

/**
 * Topics of papers that nobody placed, by what they say: clusters (see `findClusters`), named by the terms that set them
 * apart from all other papers, the largest first. Names that `taken` has are not used. The same papers give the same
 * topics.
 */
export function proposeTopics(
  papers: readonly Placeable[],
  taken: ReadonlySet<string> = new Set(),
): ProposedTopic[] {
  const { space, vectors } = paperVectors(papers);
  const clusters = findClusters(vectors, space.terms.length, clusterCount(papers.length));
  const everywhere = documentCounts(vectors, space.terms.length);
  const reader = new StemReader(space.reader.words);
  const used = new Set(taken);
  return [...Map.groupBy(papers.keys(), (paper) => clusters[paper] as number).values()]
    .filter(({ length }) => length >= SMALLEST)
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
    .flatMap((members) => {
      const own = members.map((paper) => vectors[paper] as SparseVector);
      const texts = members.map((paper) => `${papers[paper]?.title}\n${papers[paper]?.abstract}`);
      const telling = distinctiveTerms(own, everywhere, papers.length, space.terms);
      const terms = writtenForms(telling, texts, reader);
      const title = titleOf(terms);
      const id = slugify(title, { decamelize: false }).slice(0, 60);
      if (terms.length === 0 || id === '' || used.has(id)) return [];
      used.add(id);
      const ranked = rankBySimilarity(own).map((at) => papers[members[at] as number]?.slug ?? '');
      return [{ id, title, terms, papers: ranked }];
    });
}

/** The most telling phrase, whose last word is its head; else the two most telling words. */
function titleOf(terms: readonly string[]): string {
  const phrase = terms.slice(0, 3).find((term) => term.includes(' '));
  const words = phrase ?? terms.slice(0, 2).join(' and ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The file of a proposed topic, for a curator to edit. */
export function topicFile({ title, terms, papers }: ProposedTopic): string {
  const quoted = (text: string) => JSON.stringify(text);
  const central = papers.slice(0, 3).map((slug) => `<Paper slug=${quoted(slug)} />`);
  return `---
title: ${quoted(title)}
scope: ${quoted(`Papers that speak of ${terms.slice(0, 4).join(', ')}.`)}
terms: [${terms.map(quoted).join(', ')}]
---

This topic was found automatically, by the words that its papers share. Nobody has written its overview yet. Nearest to its middle: ${central.join(', ')}.
`;
}
