import { rm } from 'node:fs/promises';
import { buildEnvironment } from '../../base/environment.ts';
import type { Landmarks } from '../../library/map/paper-map.ts';
import type { OwnText } from '../../library/papers/describe.ts';
import type { NearPapers, PackedVectors } from '../../library/similarity/near-papers.ts';
import type { ReadTexts } from '../../library/similarity/word-reader.ts';
import type { DrawnPreview } from '../../pictures/preview-image.ts';
import type { MapPoint } from '../../schemas/library.ts';
import type { Preview } from '../../schemas/preview.ts';
import type { LinkTask } from '../../store/link-site.ts';
import type { WriteTask, WrittenFile } from '../../store/write-files.ts';
import type { Language } from '../../strings/language.ts';
import type { DevelopmentLibrary, LibraryTask } from '../astro/development-library.ts';
import type { MadeIndex, SearchTask } from '../search-index.ts';

interface ThemeTask {
  language: Language;
  made: string;
  cache: string;
  key: string;
}

/** The tasks of a worker; each loads its modules when it first runs. */
export const TASKS = {
  /** Makes the theme of a language in the new folder `made` and keeps it under a key; returns where it is kept. */
  theme: async ({ language, made, cache, key }: ThemeTask): Promise<string> => {
    const { makeTheme } = await import('../astro/make-theme.ts');
    const { keepTheme } = await import('../../store/kept-theme.ts');
    try {
      await makeTheme(buildEnvironment(), language, made);
      return await keepTheme(cache, key, made);
    } finally {
      await rm(made, { recursive: true, force: true });
    }
  },
  /** Links the files of one site into another. */
  link: async (task: LinkTask): Promise<string[]> => {
    const { linkSite } = await import('../../store/link-site.ts');
    return linkSite(task);
  },
  /** Writes files of a site. */
  write: async (task: WriteTask): Promise<WrittenFile[]> => {
    const { writeFiles } = await import('../../store/write-files.ts');
    const { factsOf } = await import('../../check/read-site.ts');
    const { site } = buildEnvironment();
    return writeFiles(task, (file, bytes) => factsOf(file, bytes, site));
  },
  /** Describes papers by their texts, as JSON; null for one that fails. */
  describe: async (texts: readonly OwnText[]): Promise<(string | null)[]> => {
    const { describeEach } = await import('./describe-ahead.ts');
    return describeEach(texts);
  },
  /** Reads texts as words. */
  words: async (texts: readonly string[]): Promise<ReadTexts> => {
    const { WordReader } = await import('../../library/similarity/word-reader.ts');
    return WordReader.readAll(texts);
  },
  /** Finds the papers near each one. */
  near: async ({ vectors, terms }: { vectors: PackedVectors; terms: number }): Promise<NearPapers> => {
    const { nearPapers } = await import('../../library/similarity/near-papers.ts');
    return nearPapers(vectors, terms);
  },
  /** Lays out the landmarks of the map. */
  place: async (near: Landmarks['near']): Promise<MapPoint[]> => {
    const { placeLandmarks } = await import('../../library/map/paper-map.ts');
    return placeLandmarks(near);
  },
  /** Draws preview pictures. */
  previews: async (views: readonly Preview[]): Promise<DrawnPreview[]> => {
    const { drawPreview } = await import('../../pictures/preview-image.ts');
    return Promise.all(views.map((view) => drawPreview(view)));
  },
  /** Makes a part of the search index. */
  search: async (task: SearchTask): Promise<MadeIndex> => {
    const { makeSearchIndex } = await import('../search-index.ts');
    return makeSearchIndex(task);
  },
  /** Makes the library that a development server shows. */
  library: async (task: LibraryTask): Promise<DevelopmentLibrary> => {
    const { makeDevelopmentLibrary } = await import('../astro/development-library.ts');
    return makeDevelopmentLibrary(task);
  },
} as const;

export type TaskName = keyof typeof TASKS;
