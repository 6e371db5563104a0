import { cleanCharacters } from '../base/clean-characters.ts';
import type { Draft } from './draft.ts';
import { decodeEntities, hasMarkup, lineFromMarkup, paragraphsFromMarkup } from './markup.ts';

/**
 * Cleans all text of a record: well-formed Unicode in composed form, no invisible characters, and markup
 * left by other programs converted to what it means. Texts that end up empty are dropped.
 */
export function cleanDraft(draft: Draft): Omit<Draft, 'doubts'> {
  const { doubts: _, ...cleaned } = draft;
  for (const name of LINES) {
    const value = draft[name];
    if (value === undefined) continue;
    const text = cleanLine(value);
    if (text === '') delete cleaned[name];
    else cleaned[name] = text;
  }
  for (const name of LISTS) {
    const values = draft[name];
    if (values) cleaned[name] = cleanList(values);
  }
  if (draft.abstract) {
    cleaned.abstract = draft.abstract.flatMap(cleanParagraphs).filter((text) => text.trim() !== '');
  }
  if (draft.identifiers) {
    cleaned.identifiers = cleanValues(draft.identifiers);
    if (cleaned.identifiers.doi?.includes('\uFFFD')) delete cleaned.identifiers.doi;
  }
  if (draft.authors) {
    const authors = draft.authors.map(cleanValues).filter(({ literal }) => literal);
    cleaned.authors = authors;
    if (authors.length === 0) delete cleaned.authors;
  }
  if (draft.other) cleaned.other = draft.other.map(cleanOther).filter(({ values }) => values.length > 0);
  return cleaned;
}

const LINES = ['title', 'organisation', 'venue', 'volume', 'issue', 'pages', 'publisher', 'key'] as const;
const LISTS = ['links', 'keywords', 'collections', 'references'] as const;

function cleanLine(text: string): string {
  const cleaned = cleanCharacters(text);
  if (cleaned.search(/[<&_]/) < 0) return cleaned;
  return cleanCharacters(lineFromMarkup(cleaned.replaceAll('_x000D_', ' '))).trim();
}

function cleanParagraphs(text: string): string[] {
  const cleaned = cleanCharacters(text);
  return hasMarkup(cleaned) ? paragraphsFromMarkup(cleaned).map(cleanCharacters) : [cleaned];
}

function cleanList(texts: readonly string[]): string[] | undefined {
  const cleaned = texts.map((text) => cleanCharacters(text).trim()).filter(Boolean);
  if (cleaned.length === 1) return cleaned;
  return cleaned.length > 0 ? [...new Set(cleaned)] : undefined;
}

/** Returns the same object if all of its values are clean. */
function cleanValues<T extends Record<string, string | undefined>>(values: T): T {
  for (const name in values) {
    const value = values[name];
    if (value === undefined || value === '' || cleanValue(value) !== value) return cleanEach(values);
  }
  return values;
}

function cleanEach<T extends Record<string, string | undefined>>(values: T): T {
  const given = Object.entries(values).map(([name, value = '']) => [name, cleanValue(value)]);
  return Object.fromEntries(given.filter(([, text]) => text !== '')) as T;
}

function cleanValue(value: string): string {
  return cleanCharacters(decodeEntities(value)).trim();
}

function cleanOther({ name, values }: NonNullable<Draft['other']>[number]) {
  const texts = values.map((value) => cleanCharacters(value).trim()).filter(Boolean);
  return { name: cleanCharacters(name) || '?', values: texts };
}
