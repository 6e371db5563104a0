import { urls } from '../../base/addresses.ts';
import { digestOf } from '../../base/digest.ts';
import { oncePer } from '../../base/once-per.ts';
import { citationKeys } from '../../library/citations/citation-key.ts';
import { toCitation } from '../../library/citations/csl.ts';
import type { Citation } from '../../schemas/citation.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import { PUBLISHED_VERSION, type PublishedLibrary, type PublishedPaper } from '../../schemas/published.ts';
import type { Site } from '../../site/site.ts';
import { sourceLabels } from '../paper/origin.ts';
import {
  type DigestedText,
  type NamedPaper,
  namedDigest,
  type PublishedEntry,
  publishedDigest,
} from '../paper/paper-digest.ts';
import { type Part, partName, partsOf } from './parts.ts';

/** An address within the site, made absolute if the site knows its own. */
export function absolute(path: string, origin: URL | undefined): string {
  return origin ? new URL(path, origin).href : path;
}

const citationKeysOf = oncePer((papers: readonly ListedPaper[]) => citationKeys(papers));

/** The key by which references to a paper are cited. */
export function citationKey({ papers }: Pick<Site, 'papers'>, { slug }: Pick<ListedPaper, 'slug'>): string {
  return citationKeysOf(papers).get(slug) ?? slug;
}

const citations = new WeakMap<NamedPaper, Citation>();

/** The data that references to a paper are made from; cached, because many files contain it. */
export function citationOf(site: Pick<Site, 'papers'>, paper: NamedPaper): Citation {
  const known = citations.get(paper);
  if (known) return known;
  const citation = toCitation(paper, citationKey(site, paper));
  citations.set(paper, citation);
  return citation;
}

/** Changes whenever the references to a paper do, and takes less time than making them. */
export function referenceKey(site: Pick<Site, 'papers'>, paper: ListedPaper): string {
  return `${namedDigest(paper)} ${citationKey(site, paper)}`;
}

/** A paper in the published format as a line of JSON. */
export function publishedLine(site: Site, paper: ListedPaper, origin: URL | undefined): string {
  return JSON.stringify(publishedPaper(site, paper, origin));
}

/** Changes whenever that line does, and takes a tenth of the time. */
export function lineKey(site: Site, paper: ListedPaper): string {
  return `${publishedDigest(site, paper)} ${citationKey(site, paper)} ${nameDigest(site)}`;
}

/** Changes with the names of topics and sources, which published papers contain. */
const nameDigest = oncePer(({ topics, sources }: Site) =>
  digestOf(
    JSON.stringify([
      topics.map(({ id, title }) => [id, title]),
      sources.map(({ file, label }) => [file, label]),
    ]),
  ),
);

/** A paper in the published format. */
export function publishedPaper(site: Site, paper: PublishedEntry, origin: URL | undefined): PublishedPaper {
  const { slug, title, date, authors, authorCount, organisation, venue } = paper;
  const text: DigestedText = site.textOf(slug);
  const { plain, provenance, results, keywords, collections, references, cites, citedBy, other } = text;
  const labels = sourceLabels(site.sources);
  return {
    version: PUBLISHED_VERSION,
    slug,
    url: absolute(urls.paper(slug), origin),
    title,
    abstract: plain,
    ...(paper.gist !== '' && { gist: paper.gist }),
    ...(date && { date }),
    authors,
    ...(authorCount !== undefined && { authorCount }),
    ...(organisation !== undefined && { organisation }),
    ...(venue !== undefined && { venue }),
    identifiers: paper.identifiers,
    names: paper.names,
    links: paper.links.map(({ href, kind }) => ({ url: href, kind })),
    hasCode: paper.hasCode,
    topics: topicsOf(site, paper),
    results: results.map(({ sentence, family, ...result }) => result),
    related: paper.related.map((other) => other.slug),
    sources: provenance.map(({ source, lines, key }) => ({
      file: source,
      label: labels.get(source) ?? source,
      lines,
      ...(key !== undefined && { key }),
    })),
    ...(keywords && { keywords }),
    ...(collections && { collections }),
    ...(references && { references }),
    ...(cites && { cites }),
    ...(citedBy && { citedBy }),
    ...(other && { other: other.map(({ source, name, values }) => ({ file: source, name, values })) }),
    citation: citationOf(site, paper),
  };
}

const titlesOf = oncePer((topics: Site['topics']) => new Map(topics.map(({ id, title }) => [id, title])));

function topicsOf({ topics }: Site, paper: PublishedEntry): PublishedPaper['topics'] {
  const titles = titlesOf(topics);
  return paper.topics.map(({ topic, by }) => ({ id: topic, title: titles.get(topic) ?? topic, by }));
}

/**
 * A part of the library in the published format, one paper per line. The single part of a compact site says where
 * its papers are.
 */
export function publishedLibrary(
  site: Site,
  origin: URL | undefined,
  part: Part<ListedPaper> = partsOf(site.papers)[0],
): string {
  const head = JSON.stringify(publishedHead(site, origin, part));
  const papers = part.items.map((paper) => `\n${publishedLine(site, paper, origin)}`);
  return `${head.slice(0, -1)},"papers":[${papers.join(',')}\n]}\n`;
}

/** What a part of the library contains besides its papers. */
export function publishedHead(
  site: Site,
  origin: URL | undefined,
  part: Part<ListedPaper>,
): Omit<PublishedLibrary, 'papers'> {
  const { title, description } = site.config;
  return {
    version: PUBLISHED_VERSION,
    title,
    description,
    url: absolute(urls.home(), origin),
    topics: site.topics.map(({ id, title, scope }) => ({
      id,
      title,
      scope,
      url: absolute(urls.topic(id), origin),
    })),
    ...whereOthersAre(site, origin, part),
  };
}

function whereOthersAre(
  site: Site,
  origin: URL | undefined,
  { number, count }: Part<ListedPaper>,
): Pick<PublishedLibrary, 'part' | 'data'> {
  const files = site.profile.dataFiles;
  if (files !== undefined) return { data: { files, address: (origin?.origin ?? '') + urls.data('{file}') } };
  if (count === 1) return {};
  const next = absolute(urls.libraryFile(partName('library.json', number + 1)), origin);
  return { part: { number, count, ...(number < count && { next }) } };
}
