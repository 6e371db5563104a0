import type { WorkType } from '../../schemas/record.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { paragraphs } from '../lines.ts';
import { ObjectFields } from '../object-fields.ts';
import { addAuthorsOf } from './author-list.ts';

/** Items attached to another item, which are not works. */
const ATTACHED = new Set(['attachment', 'note', 'annotation']);

const TYPES = new Map<string, WorkType>([
  ['journalArticle', 'article-journal'],
  ['magazineArticle', 'article-journal'],
  ['newspaperArticle', 'article-journal'],
  ['conferencePaper', 'paper-conference'],
  ['preprint', 'article'],
  ['bookSection', 'chapter'],
  ['book', 'book'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['computerProgram', 'software'],
  ['webpage', 'webpage'],
]);

/** Whether a value is a Zotero item; its web API has the item in `data`. */
export function isZotero(value: unknown): boolean {
  return typeof innerOf(value)['itemType'] === 'string';
}

function innerOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const { data } = value as { data?: unknown };
  return (typeof data === 'object' && data !== null ? data : value) as Record<string, unknown>;
}

/** What a Zotero item says about the work; undefined for attachments. */
export function draftOfZotero(value: unknown, collections: CollectionsOf): Draft | undefined {
  const fields = new ObjectFields(innerOf(value));
  const itemType = fields.text('itemType') ?? '';
  if (ATTACHED.has(itemType)) return undefined;
  const venue = fields.text(
    'publicationTitle',
    'proceedingsTitle',
    'bookTitle',
    'conferenceName',
    'websiteTitle',
  );
  const extra = fields.text('extra');
  const archived = fields.text('archiveID');
  const draft: Draft = {
    title: fields.text('title'),
    key: fields.text('citationKey', 'key'),
    abstract: paragraphs(fields.text('abstractNote') ?? ''),
    type: TYPES.get(itemType),
    venue,
    volume: fields.text('volume'),
    issue: fields.text('issue'),
    pages: fields.text('pages'),
    publisher: fields.text('publisher', 'university', 'institution'),
    keywords: tagsOf(fields),
    collections: [...fields.texts('collections'), ...(collections.get(innerOf(value)['itemID']) ?? [])],
  };
  addDate(draft, { date: ['date', fields.text('date')] });
  addCreators(draft, fields.list('creators'));
  const links = fields.texts('url');
  addIdentifiers(draft, { doi: fields.text('DOI'), links, marked: [archived, extra, venue] });
  keepValue(draft, 'extra', extra);
  keepValue(draft, 'archiveID', archived);
  keepOther(draft, fields.rest());
  draft.other = draft.other?.map(({ name, values }) => ({ name: `zotero:${name}`, values }));
  return withoutAbsent(draft);
}

function tagsOf(fields: ObjectFields): string[] | undefined {
  const words = [...fields.texts('tags'), ...fields.objects('tags').flatMap((tag) => tag.text('tag') ?? [])];
  return words.length > 0 ? words : undefined;
}

/** Authors become authors; other creators stay under their role. */
function addCreators(draft: Draft, creators: unknown[]): void {
  const roleOf = (creator: unknown) => new ObjectFields(creator).text('creatorType');
  const isAuthor = (creator: unknown) => (roleOf(creator) ?? 'author') === 'author';
  addAuthorsOf(draft, creators.filter(isAuthor).map(withoutRole));
  for (const creator of creators.filter((creator) => !isAuthor(creator))) {
    const fields = new ObjectFields(creator);
    const role = fields.text('creatorType') as string;
    const name =
      fields.text('name') ?? [fields.text('firstName'), fields.text('lastName')].filter(Boolean).join(' ');
    if (name) keepValue(draft, role, name);
  }
}

function withoutRole(creator: unknown): unknown {
  if (typeof creator !== 'object' || creator === null) return creator;
  const { creatorType: _, ...name } = creator as Record<string, unknown>;
  return name;
}

/** The names of the collections that contain each item, by its `itemID`. */
type CollectionsOf = ReadonlyMap<unknown, readonly string[]>;

/** The collections that Better BibTeX exports next to the items, including their parent collections. */
export function zoteroCollections(text: string): CollectionsOf {
  const found = new Map<unknown, string[]>();
  if (!/"collections"\s*:\s*\{/.test(text) || !/"itemID"\s*:/.test(text)) return found;
  for (const { name, items } of collectionsIn(text)) {
    for (const item of items) found.set(item, [...(found.get(item) ?? []), name]);
  }
  return found;
}

function collectionsIn(text: string): { name: string; items: unknown[] }[] {
  try {
    const { collections } = JSON.parse(text) as { collections?: object };
    const listed: unknown[] = Object.values(collections ?? {});
    return listed.filter(isCollection);
  } catch {
    // A damaged export is read entry by entry, which reports the damage; here it simply has no collections.
    return [];
  }
}

function isCollection(value: unknown): value is { name: string; items: unknown[] } {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('items' in value)) return false;
  return typeof value.name === 'string' && value.name !== '' && Array.isArray(value.items);
}
