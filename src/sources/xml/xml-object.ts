import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { SaxesParser } from 'saxes';
import type { AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft, type Draft } from '../draft.ts';
import { excerpt, oneLine } from '../lines.ts';
import { ObjectFields } from '../object-fields.ts';
import { type EntryPlace, type Gathered, quarantine } from '../output.ts';
import { readXmlEntries } from './xml-entries.ts';

/** Inline elements that mean something on a page; of those in `PLAIN_INLINE`, only the text is kept. */
const KEPT_INLINE = new Set(['i', 'b', 'u', 'em', 'strong', 'sub', 'sup', 'italic', 'bold']);
/** How EndNote writes emphasis, subscripts and superscripts. */
const STYLES = new Map([
  ['italic', 'i'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
]);
const PLAIN_INLINE = new Set([
  'style',
  'tt',
  'ref',
  'sc',
  'font',
  'math',
  'mi',
  'mo',
  'mn',
  'mrow',
  'msub',
  'msup',
]);
const PREDEFINED = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

const DEEPEST = 200;

interface Open {
  name: string;
  /** Attributes and child elements; absent if there is only text. */
  members?: Record<string, unknown>;
  text: string;
}

/**
 * An element as an object: attributes prefixed with "@", child elements by their local names, text as "#text". An
 * element with only text is that text, and several elements of the same name are a list. Emphasis stays in the text.
 */
function readXmlObject(xml: string): { value?: unknown; error?: string } {
  const stack: Open[] = [{ name: '', text: '' }];
  /** Tags of the styles that are open. */
  const styles: string[] = [];
  let error: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    error ??= `${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')} (line ${parser.line} of the entry)`;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > DEEPEST) error ??= `over ${DEEPEST} elements are nested in each other`;
    if (error !== undefined) return;
    const local = localName(name);
    const top = stack.at(-1) as Open;
    const mark = local === 'style' ? (STYLES.get(String(attributes['face'])) ?? '') : local;
    if (local === 'style') styles.push(mark);
    if (KEPT_INLINE.has(mark)) top.text += `<${mark}>`;
    if (KEPT_INLINE.has(local) || PLAIN_INLINE.has(local)) return;
    stack.push(opened(local, attributes));
  });
  const addText = (piece: string) => {
    (stack.at(-1) as Open).text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    if (error !== undefined) return;
    const local = localName(name);
    const mark = local === 'style' ? (styles.pop() ?? '') : local;
    if (KEPT_INLINE.has(mark)) addText(`</${mark}>`);
    if (KEPT_INLINE.has(local) || PLAIN_INLINE.has(local) || stack.length < 2) return;
    close(stack);
  });
  parser.write(withKnownReferences(xml)).close();
  const [root] = Object.values(stack[0]?.members ?? {});
  return error === undefined ? { value: root } : { error };
}

/** The name of an element without its prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function opened(name: string, attributes: Readonly<Record<string, string>>): Open {
  const open: Open = { name, text: '' };
  for (const attribute in attributes) {
    if (attribute.startsWith('xmlns') || attribute.startsWith('xsi:')) continue;
    membersOf(open)[`@${attribute}`] = attributes[attribute];
  }
  return open;
}

function membersOf(open: Open): Record<string, unknown> {
  open.members ??= Object.create(null) as Record<string, unknown>;
  return open.members;
}

function close(stack: Open[]): void {
  const { name, members, text: spaced } = stack.pop() as Open;
  const parent = membersOf(stack.at(-1) as Open);
  const text = spaced.trim();
  if (members && text !== '') members['#text'] = text;
  const value = members ?? text;
  const before = parent[name];
  if (before === undefined) parent[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else parent[name] = [before, value];
}

/** Resolves HTML's named character references, and escapes an “&” that does not begin a reference. */
function withKnownReferences(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(/&(?:(#?\w{1,31});)?/g, (written, name?: string) => {
    if (name === undefined) return '&amp;';
    if (name.startsWith('#') || PREDEFINED.has(name)) return written;
    return decodeNamedCharacterReference(name) || `&amp;${name};`;
  });
}

/** The value of an element as a list. */
export function listOf(value: unknown): unknown[] {
  return value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];
}

/** The text of an element, with or without attributes, on one line. */
export function textOf(value: unknown): string | undefined {
  const own = typeof value === 'object' && value !== null && '#text' in value ? value['#text'] : value;
  return typeof own === 'string' && own.trim() !== '' ? oneLine(own) : undefined;
}

/** The texts of all elements with a name. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((element) => textOf(element) ?? []);
}

/** Reads a file of XML entries; `draftOf` reads one of them. */
export function readXmlObjects(
  source: SourceFile,
  names: readonly string[],
  draftOf: (fields: ObjectFields) => Draft,
): AdapterOutput {
  const addEntry = (place: EntryPlace, xml: string, output: Gathered) => {
    const { value, error } = readXmlObject(xml);
    if (error !== undefined) {
      const why = `It is not well-formed XML: ${error}.`;
      quarantine(output, place, nameOf(xml), why, 'Correct it, or export the list again.');
      return;
    }
    const draft = draftOf(new ObjectFields(value));
    addDraft(output, place, draft, draft.title ? `The entry “${excerpt(draft.title)}”` : nameOf(xml));
  };
  return readXmlEntries(source, { names, addEntry });
}

/** What messages call an entry: its first words. */
function nameOf(xml: string): string {
  const said = excerpt(xml.slice(0, 1_000).replace(/<[^<>]{0,500}>/g, ' '));
  return said === '' ? 'An entry' : `The entry “${said}”`;
}

/** Whether the start of a text is XML that contains one of these marks. */
export function beginsWith(text: string, mark: RegExp): boolean {
  const head = text.slice(0, 20_000);
  return /^\s*</.test(head) && mark.test(head);
}
