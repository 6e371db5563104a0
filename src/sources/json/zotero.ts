import { z } from 'zod';
import type { CslItem } from './csl.ts';

const Text = z.string().optional().catch(undefined);

const Creator = z.object({ creatorType: Text, firstName: Text, lastName: Text, name: Text });

/** The part of an item in Zotero's own JSON that a record takes. */
export const ZoteroItem = z.object({
  itemType: z.string(),
  key: Text,
  citationKey: Text,
  title: Text,
  abstractNote: Text,
  creators: z.array(Creator).optional().catch(undefined),
  date: Text,
  publicationTitle: Text,
  proceedingsTitle: Text,
  bookTitle: Text,
  volume: Text,
  issue: Text,
  pages: Text,
  publisher: Text,
  archiveID: Text,
  extra: Text,
  DOI: Text,
  url: Text,
});
export type ZoteroItem = z.infer<typeof ZoteroItem>;

/** Items that hang on another item and are no works. */
export const ATTACHED = new Set(['attachment', 'note', 'annotation']);

const TYPES: Record<string, string> = {
  journalArticle: 'article-journal',
  conferencePaper: 'paper-conference',
  preprint: 'article',
  bookSection: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  computerProgram: 'software',
  webpage: 'webpage',
};

/** An item of Zotero as CSL-JSON names its fields. */
export function zoteroToCsl(item: ZoteroItem): Partial<CslItem> {
  const authors = item.creators?.filter(({ creatorType }) => creatorType === 'author');
  return {
    id: item.citationKey ?? item.key,
    type: TYPES[item.itemType],
    title: item.title,
    abstract: item.abstractNote,
    author: authors?.map(({ firstName, lastName, name }) => ({
      given: firstName,
      family: lastName,
      literal: name,
    })) as CslItem['author'],
    issued: { raw: item.date, literal: undefined },
    'container-title': item.publicationTitle || item.proceedingsTitle || item.bookTitle,
    volume: item.volume,
    issue: item.issue,
    page: item.pages,
    publisher: item.publisher,
    number: item.archiveID,
    note: item.extra,
    DOI: item.DOI,
    URL: item.url,
  };
}
