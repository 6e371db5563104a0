import { z } from 'zod';
import { LANGUAGES, type Language } from '../../strings/language.ts';
import { Day } from '../date.ts';
import { parseHandWritten } from './hand-written.ts';

/** What a column of a source can be mapped to; `other` keeps it under its own name without a warning. */
export const MAPPED_FIELDS = [
  'title',
  'abstract',
  'authors',
  'date',
  'year',
  'month',
  'doi',
  'arxiv',
  'venue',
  'type',
  'volume',
  'issue',
  'pages',
  'firstPage',
  'lastPage',
  'publisher',
  'organisation',
  'link',
  'keywords',
  'collections',
  'references',
  'key',
  'other',
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** One row of `sources` in library.yaml: where a file of content/sources/ comes from. */
export const SourceRow = z.strictObject({
  file: z.string().min(1),
  label: z.string().min(1),
  /** Address of the list, for the credit on the sources page. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** Day on which the list was retrieved, if known. */
  retrieved: Day.optional(),
  /** The field that each column, tag or key of the source holds, if its name does not say. */
  columns: z.record(z.string().min(1), z.enum(MAPPED_FIELDS)).optional(),
});

/** What topics can be made from, besides those that people write. */
const TOPIC_ORIGINS = ['keywords', 'clusters', 'none'] as const;

/** content/library.yaml. */
export const LibraryConfig = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** Language of the site's interface. */
  language: z.enum(LANGUAGES).default('en'),
  /** Public address of the site; a deployment from GitHub fills it in from the repository. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** Repository in which curators correct pages, e.g. https://github.com/owner/name. */
  repository: z.url({ protocol: /^https?$/ }).optional(),
  /**
   * What topics are made from: keywords of the sources, or clusters of papers with similar words. If omitted, a
   * library that has neither written topics nor useful keywords gets clusters.
   */
  topicsFrom: z.enum(TOPIC_ORIGINS).optional(),
  /**
   * Maps a keyword to the title of its topic; keywords with the same title are joined, and false drops one. Using
   * it implies that topics are made from keywords.
   */
  keywordTopics: z
    .record(
      z.string().min(1),
      z.union([z.string().min(1), z.literal(false)], 'write the title of a topic, or false for none'),
    )
    .optional(),
  sources: z
    .array(SourceRow)
    .superRefine((rows, context) => {
      const seen = new Set<string>();
      for (const [index, { file }] of rows.entries()) {
        const message = `${file} already has a row`;
        if (seen.has(file)) context.addIssue({ code: 'custom', path: [index, 'file'], message });
        seen.add(file);
      }
    })
    .default([]),
});

export type SourceRow = z.infer<typeof SourceRow>;
export type LibraryConfig = z.infer<typeof LibraryConfig>;

const LanguageAlone = z.looseObject({ language: LibraryConfig.shape.language });

/** The language that a library.yaml names, before its other problems are reported. */
export function languageOf(text: string): Language {
  return parseHandWritten(LanguageAlone, 'library.yaml', text).value?.language ?? 'en';
}
