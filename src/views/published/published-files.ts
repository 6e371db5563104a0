import { digestOf } from '../../base/digest.ts';
import { EXPORT_FORMATS, type ExportFormatName } from '../../library/citations/export-formats.ts';
import { WRITERS } from '../../library/citations/exports.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf, type TopicListing } from '../../site/site-index.ts';
import { markdownDigest, rowDigest } from '../paper/paper-digest.ts';
import { citationOf, lineKey, publishedHead, publishedLibrary, referenceKey } from './library-json.ts';
import { llmsFullText } from './llms.ts';
import { topicMarkdown } from './markdown.ts';
import { type Part, partsOf } from './parts.ts';

/** A published file, with papers of the library or of a topic. */
export interface PublishedFile {
  /** Beginning of its name: `library`, `llms-full` or `papers`. */
  stem: string;
  /** From 1. */
  part: number;
  /** End of its name: `csl.json`, or `csl.json.gz` if it is compressed. */
  extension: string;
  mediaType: string;
  isPacked: boolean;
  /** Changes whenever the file does, and is faster to compute than the file. */
  key(): string;
  write(): string;
}

/** The files with all papers of the library; `origin` is where the site is served, if known. */
export function libraryPublished(site: Site, origin: URL | undefined): PublishedFile[] {
  const { newestFirst } = siteIndexOf(site);
  const json = site.profile.isCompact ? partsOf([]) : partsOf(site.papers);
  const text = site.profile.isCompact ? [] : partsOf(newestFirst);
  return [
    ...json.map((part) => ({
      ...plain('library', 'json', 'application/json', part),
      key: () =>
        keyOf(
          publishedHead(site, origin, part),
          part.items.map((paper) => lineKey(site, paper)),
        ),
      write: () => publishedLibrary(site, origin, part),
    })),
    ...text.map((part) => ({
      ...plain('llms-full', 'txt', 'text/plain; charset=utf-8', part),
      key: () =>
        keyOf(
          [site.config.title, part.number, part.count],
          part.items.map((paper) => markdownDigest(site, paper)),
        ),
      write: () => llmsFullText(site, origin, part),
    })),
    ...references('library', site, site.papers),
  ];
}

/** The files with all papers of a topic, newest first. */
export function topicPublished(site: Site, listing: TopicListing, origin: URL | undefined): PublishedFile[] {
  const markdown = site.profile.isCompact ? [] : partsOf(listing.papers);
  return [
    ...markdown.map((part) => ({
      ...plain('papers', 'md', 'text/markdown; charset=utf-8', part),
      key: () => {
        const { id, title, scope } = listing.topic;
        return keyOf([id, title, scope, part.number, part.count], part.items.map(rowDigest));
      },
      write: () => topicMarkdown(listing, origin, part),
    })),
    ...references('papers', site, listing.papers),
  ];
}

function plain(
  stem: string,
  extension: string,
  mediaType: string,
  { number }: Part<unknown>,
): Omit<PublishedFile, 'key' | 'write'> {
  return { stem, part: number, extension, mediaType, isPacked: false };
}

/** A key of what a file says besides its papers, and of what it says about each. */
function keyOf(head: object, papers: readonly string[]): string {
  return digestOf(JSON.stringify(head) + papers.join('\n'));
}

/** References to papers, in order, in every format. A compact site compresses them. */
function references(stem: string, site: Site, papers: readonly ListedPaper[]): PublishedFile[] {
  const isPacked = site.profile.isCompact;
  const formats = Object.keys(EXPORT_FORMATS) as ExportFormatName[];
  return partsOf(papers).flatMap(({ number, items }) => {
    const key = keyOfReferences(site, items);
    return formats.map((name) => ({
      stem,
      part: number,
      extension: referenceExtension(site, name),
      mediaType: isPacked ? 'application/gzip' : EXPORT_FORMATS[name].mediaType,
      isPacked,
      key,
      write: () => WRITERS[name](items.map((paper) => citationOf(site, paper))),
    }));
  });
}

/** Returns the key of files with the same references in different formats. */
function keyOfReferences(site: Site, papers: readonly ListedPaper[]): () => string {
  let key: string | undefined;
  return () => {
    key ??= keyOf(
      [],
      papers.map((paper) => referenceKey(site, paper)),
    );
    return key;
  };
}

/** The extension of a file of references: a compact site compresses them. */
export function referenceExtension(site: Pick<Site, 'profile'>, format: ExportFormatName): string {
  return EXPORT_FORMATS[format].extension + (site.profile.isCompact ? '.gz' : '');
}
