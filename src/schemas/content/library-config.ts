import { z } from 'zod';
import { LANGUAGES, type Language } from '../../strings/language.ts';
import { Day } from '../date.ts';
import { parseHandWritten } from './hand-written.ts';

/** What a column of a source can be mapped to; `other`: kept under its own name, and nothing is told. */
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
  /** Day on which the list was retrieved, where known. */
  retrieved: Day.optional(),
  /** The field that each column, tag or key of the source holds, where its name does not tell. */
  columns: z.record(z.string().min(1), z.enum(MAPPED_FIELDS)).optional(),
});

/** What topics can be made of beside those that people write. */
const TOPIC_ORIGINS = ['keywords', 'clusters', 'none'] as const;

/** content/library.yaml. */
export const LibraryConfig = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** Language in which the site speaks to its readers. */
  language: z.enum(LANGUAGES).default('en'),
  /** Public address of the site; a deployment from GitHub fills it in from the repository. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** Repository in which curators correct pages, e.g. https://github.com/owner/name. */
  repository: z.url({ protocol: /^https?$/ }).optional(),
  /**
   * What topics are made of: keywords of the sources, or clusters of papers by their words. Where it is missing, clusters
   * are made in a library that has neither written topics nor useful keywords.
   */
  topicsFrom: z.enum(TOPIC_ORIGINS).optional(),
  /**
   * By a keyword the title of the topic that is made of it; keywords of one title join, and false drops one. It says of
   * itself that topics are made of keywords.
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
