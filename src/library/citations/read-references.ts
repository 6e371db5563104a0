import { readIdentifiers } from '../../schemas/identifiers.ts';
import { readBlocks } from '../../sources/bibtex/bibtex-blocks.ts';
import { decodeTex } from '../../sources/bibtex/decode-tex.ts';
import { EntryError, parseEntry } from '../../sources/bibtex/parse-entry.ts';
import { tellsGaps } from './gaps.ts';
import type { Reference } from './reference.ts';

/**
 * The works in a file of references, with what a library can recognize them by: BibTeX, RIS, CSL-JSON and other
 * JSON lists of papers. Undefined if the text is none of these. It does not validate, so that it stays small enough
 * for browsers.
 */
export function readReferences(text: string): Reference[] | undefined {
  const json = readJson(text);
  if (json !== undefined) return listIn(json)?.flatMap(jsonReference);
  // A note in one format may contain a line of the other.
  const [first] = /^TY {1,3}- |^[ \t]*@/m.exec(text) ?? [];
  const references = first?.startsWith('TY') ? risReferences(text) : bibtexReferences(text);
  return references.length > 0 ? references : undefined;
}

function bibtexReferences(text: string): Reference[] {
  return [...readBlocks(text)]
    .filter(({ kind }) => kind === 'entry')
    .flatMap((block) => {
      try {
        const { key, fields } = parseEntry(block.text, new Map());
        const values = new Map(fields);
        const decoded = (name: string) => decodeTex(values.get(name) ?? '');
        return referenceOf({
          key,
          title: decoded('title'),
          note: decodeNote(values.get('annote') ?? values.get('annotation') ?? ''),
          list: decoded('groups'),
          texts: ['doi', 'eprint', 'url', 'journal', 'note'].map((name) => values.get(name)),
        });
      } catch (thrown) {
        if (thrown instanceof EntryError) return [];
        throw thrown;
      }
    });
}

/** A reader's note keeps its lines, and has no mathematics. */
function decodeNote(value: string): string {
  const lines = value.split('\n').map((line) => decodeTex(line).replaceAll('\\$', '$'));
  return lines.join('\n').trim();
}

const RIS_LINE = /^([A-Z][A-Z0-9]) {1,3}- ?(.*)$/;

function risReferences(text: string): Reference[] {
  const found: Reference[] = [];
  let values = new Map<string, string>();
  let notes: string[] = [];
  let isInNote = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag = '', value = ''] = RIS_LINE.exec(line.trimEnd()) ?? [];
    if (tag === 'ER') {
      found.push(...risReference(values, notes));
      [values, notes] = [new Map(), []];
    } else if (tag === 'N1') notes.push(value.trim());
    else if (tag === '' && isInNote) notes.push(`${notes.pop()}\n${line.trim()}`);
    else if (tag !== '' && !values.has(tag)) values.set(tag, value.trim());
    isInNote = tag === 'N1' || (tag === '' && isInNote);
  }
  return found;
}

function risReference(values: ReadonlyMap<string, string>, notes: readonly string[]): Reference[] {
  return referenceOf({
    key: values.get('ID') ?? '',
    title: values.get('TI') ?? values.get('T1') ?? '',
    note: notes
      .map((note) => note.trim())
      .filter((note) => !tellsGaps(note))
      .join('\n'),
    list: values.get('LB') ?? '',
    texts: ['DO', 'UR', 'M1', 'M3', 'C7', 'L1'].map((name) => values.get(name)),
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The list that a JSON file is, or contains under a key for papers. */
function listIn(json: unknown): unknown[] | undefined {
  if (Array.isArray(json)) return json;
  const { papers, items, references } = (json ?? {}) as Record<string, unknown>;
  return [papers, items, references].find(Array.isArray);
}

function jsonReference(value: unknown): Reference[] {
  const item = (value ?? {}) as Record<string, unknown>;
  const textAt = (...names: string[]) =>
    names.map((name) => item[name]).find((one) => typeof one === 'string') ?? '';
  const nested = (item['identifiers'] ?? {}) as Record<string, unknown>;
  const texts = [item, nested].flatMap((object) =>
    ['DOI', 'doi', 'arxiv', 'number', 'URL', 'url'].map((name) => object[name]),
  );
  return referenceOf({
    slug: textAt('slug'),
    key: textAt('citation-key', 'key', 'id'),
    title: textAt('title'),
    note: textAt('annote'),
    texts: texts.filter((one) => typeof one === 'string'),
  });
}

/** Nothing for an entry by which no work can be recognized. */
function referenceOf({
  slug = '',
  key,
  title,
  note,
  list = '',
  texts,
}: {
  slug?: string;
  key: string;
  title: string;
  note: string;
  list?: string;
  texts: (string | undefined)[];
}): Reference[] {
  const reference: Omit<Reference, 'note' | 'list'> = {
    ...(slug !== '' && { slug }),
    ...readIdentifiers(texts),
    ...(title !== '' && { title }),
    ...(key !== '' && { key }),
  };
  if (Object.keys(reference).length === 0) return [];
  return [{ ...reference, note, ...(list !== '' && { list }) }];
}
