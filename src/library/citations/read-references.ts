import { readIdentifiers } from '../../schemas/identifiers.ts';
import { readBlocks } from '../../sources/bibtex/bibtex-blocks.ts';
import { decodeTex } from '../../sources/bibtex/decode-tex.ts';
import { EntryError, parseEntry } from '../../sources/bibtex/parse-entry.ts';
import type { Reference } from './reference.ts';

/**
 * The works that a file of references names, as far as a library can know them by it: BibTeX, RIS, CSL-JSON and other
 * JSON lists of papers. Undefined where the text is none of these. It checks nothing, so that a browser can load it.
 */
export function readReferences(text: string): Reference[] | undefined {
  const json = readJson(text);
  if (json !== undefined) return listIn(json)?.flatMap(jsonReference);
  const references = /^TY {1,3}- /m.test(text) ? risReferences(text) : bibtexReferences(text);
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
          note: decoded('annote') || decoded('annotation'),
          texts: ['doi', 'eprint', 'url', 'journal', 'note'].map((name) => values.get(name)),
        });
      } catch (thrown) {
        if (thrown instanceof EntryError) return [];
        throw thrown;
      }
    });
}

const RIS_LINE = /^([A-Z][A-Z0-9]) {1,3}- ?(.*)$/;

function risReferences(text: string): Reference[] {
  const found: Reference[] = [];
  let values = new Map<string, string>();
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag = '', value = ''] = RIS_LINE.exec(line.trimEnd()) ?? [];
    if (tag === 'ER') {
      const texts = ['DO', 'UR', 'M1', 'M3', 'C7', 'L1'].map((name) => values.get(name));
      const title = values.get('TI') ?? values.get('T1') ?? '';
      found.push(...referenceOf({ key: values.get('ID') ?? '', title, note: values.get('RN') ?? '', texts }));
      values = new Map();
    } else if (tag !== '' && !values.has(tag)) values.set(tag, value.trim());
  }
  return found;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The list that a JSON file is, or holds under the name of its papers. */
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

/** Nothing for an entry by which no work can be known. */
function referenceOf({
  slug = '',
  key,
  title,
  note,
  texts,
}: {
  slug?: string;
  key: string;
  title: string;
  note: string;
  texts: (string | undefined)[];
}): Reference[] {
  const reference: Omit<Reference, 'note'> = {
    ...(slug !== '' && { slug }),
    ...readIdentifiers(texts),
    ...(title !== '' && { title }),
    ...(key !== '' && { key }),
  };
  return Object.keys(reference).length > 0 ? [{ ...reference, note }] : [];
}
