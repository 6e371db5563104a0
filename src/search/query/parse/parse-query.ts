/** A condition on one field of a paper, which one of its values must meet. */
export interface FieldCondition {
  field: QueryField;
  value: string;
  /** As typed, with its field. */
  typed: string;
}

type QueryField = 'title' | 'topic' | 'author' | 'year' | 'has' | 'venue' | 'keyword';

/** One thing a reader asks for: words, or a phrase that must occur as typed. */
export interface Wanted {
  kind: 'word' | 'phrase';
  text: string;
  /** Index of the group: items of one group are joined by OR, so any of them is enough. */
  group: number;
}

/** A query with the structure its author gave it. */
export interface ParsedQuery {
  /** As typed. */
  text: string;
  wanted: Wanted[];
  /** Words and phrases that no result may contain. */
  excluded: string[];
  conditions: FieldCondition[];
  /** Whether the last word may still be incomplete. */
  isOpen: boolean;
}

const TOKEN =
  /(-)?(?:(title|topic|author|year|has|venue|keyword):[^\S\n]?)?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/giu;
/** A word split at the end of a line, in pasted text. */
const HYPHENATED = /(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu;

/**
 * Parses a query: `"phrases"` anywhere, `-word` or `NOT word`, `a OR b`, `title:`, `topic:`, `author:`,
 * `year:2023..2025`, `venue:iclr`, `keyword:"salt marsh"`, `has:code`. Every text is a valid query; anything that
 * is not an operator is a word.
 */
export function parseQuery(text: string): ParsedQuery {
  const parsed: ParsedQuery = {
    text,
    wanted: [],
    excluded: [],
    conditions: [],
    isOpen: /[\p{L}\p{N}]$/u.test(text),
  };
  let group = 0;
  let joins = false;
  let negates = false;
  for (const [typed, minus, field, phrase, bare] of text.replace(HYPHENATED, '').matchAll(TOKEN)) {
    const value = (phrase ?? bare ?? '').trim();
    if (isJoin(value, phrase, minus, field)) {
      joins = parsed.wanted.length > 0;
      continue;
    }
    if (value === 'NOT' && phrase === undefined && !field) {
      negates = true;
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(value)) continue;
    if (field)
      parsed.conditions.push({ field: field.toLowerCase() as QueryField, value, typed: typed.trim() });
    else if (minus || negates) parsed.excluded.push(value);
    else {
      if (!joins) group += 1;
      parsed.wanted.push({ kind: phrase === undefined ? 'word' : 'phrase', text: value, group });
    }
    joins = false;
    negates = false;
  }
  return parsed;
}

function isJoin(value: string, phrase?: string, minus?: string, field?: string): boolean {
  return (value === 'OR' || value === '|') && phrase === undefined && !minus && !field;
}

/** The years that a condition allows, inclusive: "2023", "2023..2025", "2023..", "..2021", "2019-2021". */
export function parseYears(value: string): [number, number] | undefined {
  const match = /^(\d{4})?(\.\.+|-|–)?(\d{4})?$/.exec(value.trim());
  if (!match || (!match[1] && !match[3])) return undefined;
  const [, from, range, to] = match;
  if (!range) return from && !to ? [Number(from), Number(from)] : undefined;
  const years: [number, number] = [from ? Number(from) : 0, to ? Number(to) : 9999];
  return years[0] <= years[1] ? years : [years[1], years[0]];
}
