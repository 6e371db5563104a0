import type { WorkType } from '../../schemas/record.ts';
import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { pageRange } from '../mapped-fields.ts';
import { ObjectFields } from '../object-fields.ts';
import { addAuthorsOf } from './author-list.ts';
import { readJsonList, shareOfElements } from './json-list.ts';

const WORK = /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?(W\d{1,12})$/i;

const TYPES = new Map<string, WorkType>([
  ['book', 'book'],
  ['book-chapter', 'chapter'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['preprint', 'article'],
]);

/** Reads works from OpenAlex: an API response, its snapshot, or a single work. */
export const openAlex: Adapter = {
  format: 'OpenAlex works (JSON)',
  knows: () => true,
  evidence: ({ text }) => shareOfElements(text, shareOf),
  read: (source) => readJsonList(source, 'Work', draftOf),
};

function shareOf(value: object): number {
  const { id } = value as { id?: unknown };
  const isWork = typeof id === 'string' && WORK.test(id);
  return isWork && ('title' in value || 'display_name' in value || 'authorships' in value) ? 1 : 0;
}

/** What an OpenAlex work says (https://docs.openalex.org/api-entities/works/work-object). */
function draftOf(value: unknown): Draft {
  const fields = new ObjectFields(value);
  const title = fields.text('title');
  const name = fields.text('display_name');
  if (name !== undefined && title !== undefined && name !== title) fields.putBack('display_name', name);
  const { venue, isRepository, addresses } = placesOf(fields);
  const biblio = fields.object('biblio');
  const written = fields.text('type');
  const draft: Draft = {
    title: title ?? name,
    key: shortId(fields.text('id') ?? ''),
    abstract: abstractOf(fields),
    venue: isRepository ? undefined : venue,
    type: isRepository ? 'article' : TYPES.get(written ?? ''),
    volume: biblio.text('volume'),
    issue: biblio.text('issue'),
    pages: pageRange(biblio.text('first_page'), biblio.text('last_page')),
    keywords: namesOf(fields, 'keywords', 'topics'),
    references: fields.texts('referenced_works').map((id) => `key:${shortId(id)}`),
  };
  if (!isRepository && written === 'article' && venue) draft.type = 'article-journal';
  addDate(draft, {
    date: ['publication_date', fields.text('publication_date')],
    year: ['publication_year', fields.text('publication_year')],
  });
  addAuthorships(draft, fields);
  const ids = fields.object('ids');
  // These repeat what the work says.
  const [repeated] = [ids.text('doi'), ids.text('openalex')];
  const doi = fields.text('doi') ?? repeated;
  addIdentifiers(draft, { doi, links: addresses });
  const isTyped = draft.type !== undefined || written === undefined;
  if (!isTyped) keepOther(draft, [{ name: 'type', values: [written] }]);
  keepOther(draft, fields.rest());
  return withoutAbsent(draft);
}

function shortId(id: string): string {
  return WORK.exec(id)?.[1]?.toUpperCase() ?? id;
}

/** Where the work appeared: its source is its venue, unless that is a preprint repository. */
function placesOf(fields: ObjectFields) {
  const primary = fields.object('primary_location');
  const source = primary.object('source');
  const venue = source.text('display_name') ?? fields.object('host_venue').text('display_name');
  const isRepository = source.text('type') === 'repository';
  const all = [primary, fields.object('best_oa_location'), ...fields.objects('locations')];
  const addresses = all.flatMap((place) => [place.text('landing_page_url'), place.text('pdf_url')]);
  return { venue, isRepository, addresses: [...new Set(addresses)].filter((text) => text !== undefined) };
}

/** The abstract, which is stored as the positions of each of its words. */
function abstractOf(fields: ObjectFields): string[] {
  const index = fields.any('abstract_inverted_index');
  if (typeof index !== 'object' || index === null) {
    fields.putBack('abstract_inverted_index', index);
    return [];
  }
  const words = Object.entries(index).flatMap(([word, places]) =>
    (Array.isArray(places) ? places : []).map((place) => [Number(place), word] as const),
  );
  const text = words
    .sort(([one], [two]) => one - two)
    .map(([, word]) => word)
    .join(' ');
  if (text === '') fields.putBack('abstract_inverted_index', index);
  return text === '' ? [] : [text];
}

function namesOf(fields: ObjectFields, ...lists: string[]): string[] {
  const found = lists.flatMap((list) => [
    ...fields.texts(list),
    ...fields.objects(list).map((element) => element.text('display_name', 'keyword')),
  ]);
  return found.filter((name) => name !== undefined);
}

/** Authors by display name or as printed on the work; their institutions stay. */
function addAuthorships(draft: Draft, fields: ObjectFields): void {
  const names = fields.objects('authorships').map((part) => {
    const author = part.object('author');
    const printed = part.text('raw_author_name');
    const name = author.text('display_name') ?? printed;
    author.text('id');
    part.text('author_position');
    const orcid = author.text('orcid');
    return { name, ...(orcid && { orcid }) };
  });
  addAuthorsOf(draft, [...names, ...fields.list('authorships')]);
}
