import type { AdapterOutput, SourceFile } from '../adapter.ts';
import { countBreaks } from '../lines.ts';
import {
  addBoilerplate,
  type EntryPlace,
  emptyOutput,
  type Gathered,
  inOrder,
  leaveOutText,
} from '../output.ts';

/** How a format marks its entries in a file. */
interface EntryTags {
  /** Full names of the elements that are entries. */
  names: readonly string[];
  /** Reads one entry; `xml` begins with its start tag. */
  addEntry(place: EntryPlace, xml: string, output: Gathered): void;
}

/** Splits a file where its entries start, so that a broken entry does not take its neighbors with it. */
export function readXmlEntries(source: SourceFile, { names, addEntry }: EntryTags): AdapterOutput {
  const { text } = source;
  const output = emptyOutput(source);
  const starts = [...text.matchAll(new RegExp(`<(?:${names.join('|')})(?=[\\s>])`, 'g'))].map(
    ({ index }) => index,
  );
  const head = text.slice(0, starts[0] ?? text.length);
  const start = starts.length > 0 ? head.slice(0, head.lastIndexOf('\n') + 1) : head;
  if (names.some((name) => head.includes(`</${name}>`))) addStray(start, 1, names, output);
  else addBoilerplate(output, start, 1);
  let line = 1 + countBreaks(head);
  for (const [index, start] of starts.entries()) {
    const chunk = text.slice(start, starts[index + 1] ?? text.length);
    addChunk(chunk, line, index === starts.length - 1, { names, addEntry }, output);
    line += countBreaks(chunk);
  }
  return inOrder(output);
}

function addChunk(
  chunk: string,
  line: number,
  isLast: boolean,
  { names, addEntry }: EntryTags,
  output: Gathered,
): void {
  const name = /^<([\w:.-]+)/.exec(chunk)?.[1];
  const end = chunk.indexOf(`</${name}>`);
  const xml = end < 0 ? chunk.trimEnd() : chunk.slice(0, end + `</${name}>`.length);
  const place = { line, endLine: line + countBreaks(xml) };
  addEntry(place, xml, output);
  const next = chunk.indexOf('\n', xml.length);
  if (next < 0) return;
  // The next entry shares the last line.
  const rest = chunk.slice(next + 1, isLast ? undefined : chunk.lastIndexOf('\n') + 1);
  if (isAround(rest, names)) addBoilerplate(output, rest, place.endLine + 1);
  else addStray(rest, place.endLine + 1, names, output);
}

/** Whether a text contains only tags of the elements around entries. */
function isAround(text: string, names: readonly string[]): boolean {
  const tag = /<\/?([\w:.-]{1,60})(?:\s[^<>]{0,500})?>/g;
  return (
    text.replace(tag, '').trim() === '' &&
    ![...text.matchAll(tag)].some(([, name = '']) => names.includes(name))
  );
}

/** Reports lines outside all entries that are not part of the format. */
function addStray(text: string, firstLine: number, [name = '']: readonly string[], output: Gathered): void {
  const start = text.length - text.trimStart().length;
  const line = firstLine + countBreaks(text, start);
  const place = { line, endLine: firstLine + countBreaks(text.trimEnd()) };
  const why = `It is outside “<${name}>” and “</${name}>”.`;
  leaveOutText(output, place, text.trim(), why, 'Put the missing tag around it.');
}
