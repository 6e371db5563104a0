import { cleanCharacters } from '../base/clean-characters.ts';
import type { Draft } from './draft.ts';
import { decodeEntities, hasMarkup, lineFromMarkup, paragraphsFromMarkup } from './markup.ts';

/**
 * The one border through which every text of a record comes: well-formed Unicode in composed form, without characters
 * that show nothing, and markup of the program that wrote it as what it means. Texts that are left empty go.
 */
export function cleanDraft(draft: Draft): Draft {
  const cleaned: Draft = { ...draft };
  for (const name of LINES) {
    const value = draft[name];
    if (value === undefined) continue;
    const text = cleanLine(value);
    if (text === '') delete cleaned[name];
    else Object.assign(cleaned, { [name]: text });
  }
  for (const name of LISTS) {
    const values = draft[name];
    if (values) Object.assign(cleaned, { [name]: cleanList(values) });
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
    cleaned.authors = authors as NonNullable<Draft['authors']>;
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
  return cleaned.length > 0 ? [...new Set(cleaned)] : undefined;
}

function cleanValues<T extends Record<string, string | undefined>>(values: T): T {
  const cleaned: Record<string, string> = {};
  for (const name in values) {
    const value = values[name];
    const text = value === undefined ? '' : cleanCharacters(decodeEntities(value)).trim();
    if (text !== '') cleaned[name] = text;
  }
  return cleaned as T;
}

function cleanOther({ name, values }: NonNullable<Draft['other']>[number]) {
  const texts = values.map((value) => cleanCharacters(value).trim()).filter(Boolean);
  return { name: cleanCharacters(name) || '?', values: texts };
}
