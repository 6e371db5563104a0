import { SaxesParser } from 'saxes';
import { readIdentifiers } from '../../schemas/identifiers.ts';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { readDate } from '../dates.ts';
import {
  addBoilerplate,
  addDraft,
  countBreaks,
  type Draft,
  emptyOutput,
  leaveOutText,
  oneLine,
  paragraphs,
  quarantine,
} from '../draft.ts';
import { nameFromText } from '../names.ts';

const ENTRY_START = /<entry(?=[\s>])/g;
const ENTRY_END = '</entry>';

/** Reads what arXiv's interface answers: a feed in the Atom format. */
export const arxivAtom: Adapter = {
  format: 'arXiv (Atom)',
  recognises({ text }) {
    const head = text.slice(0, 20_000);
    return /^[\s\uFEFF]*</.test(head) && /<feed[\s>]/.test(head) && head.includes('arxiv.org/');
  },
  read: readFeed,
};

/** Cuts the feed at the starts of its entries, so that a broken entry does not take its neighbours along. */
function readFeed({ file, text }: SourceFile): AdapterOutput {
  const output = emptyOutput();
  const starts = [...text.matchAll(ENTRY_START)].map(({ index }) => index);
  const head = text.slice(0, starts[0] ?? text.length);
  const start = wholeLines(head, starts.length > 0);
  if (head.includes(ENTRY_END)) addStray(file, start, 1, output);
  else addBoilerplate(output, start, 1);
  let line = 1 + countBreaks(text, 0, head.length);
  for (const [index, start] of starts.entries()) {
    const chunk = text.slice(start, starts[index + 1] ?? text.length);
    addChunk(file, chunk, line, output);
    line += countBreaks(chunk, 0, chunk.length);
  }
  return output;
}

/** The text without a last line that an entry shares. */
function wholeLines(text: string, isShared: boolean): string {
  return isShared ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
}

function addChunk(file: string, chunk: string, line: number, output: AdapterOutput): void {
  const end = chunk.indexOf(ENTRY_END);
  const xml = end < 0 ? chunk.trimEnd() : chunk.slice(0, end + ENTRY_END.length);
  const place = { file, line, endLine: line + countBreaks(xml, 0, xml.length) };
  addEntry(place, xml, output);
  const next = chunk.indexOf('\n', xml.length);
  if (next < 0) return;
  const rest = chunk.slice(next + 1);
  if (/^(?:\s|<\/feed>)*$/.test(rest)) addBoilerplate(output, rest, place.endLine + 1);
  else addStray(file, rest, place.endLine + 1, output);
}

/** Reports lines outside all entries that are not the feed's own. */
function addStray(file: string, text: string, firstLine: number, output: AdapterOutput): void {
  const start = text.length - text.trimStart().length;
  const line = firstLine + countBreaks(text, 0, start);
  const place = { file, line, endLine: firstLine + countBreaks(text, 0, text.trimEnd().length) };
  const why = 'It stands outside “<entry>” and “</entry>”.';
  leaveOutText(output, place, text.trim(), why, 'Put the missing tag around it.');
}

function addEntry(
  place: { file: string; line: number; endLine: number },
  xml: string,
  output: AdapterOutput,
): void {
  const { values, error } = readValues(xml);
  const id = values.get('id')?.[0] ?? '';
  const name = id ? `arXiv entry ${oneLine(id)}` : 'An arXiv entry';
  if (error) {
    const why = `It is not well-formed XML: ${error.reason} (line ${place.line + error.line - 1}).`;
    quarantine(output, place, name, why, 'Download the list again, or correct the entry.');
  } else if (id.includes('/api/errors')) {
    const why = `arXiv answered with an error: ${oneLine(values.get('summary')?.[0] ?? '')}.`;
    quarantine(output, place, name, why, 'Correct the query and download the list again.');
  } else addDraft(output, place, draftOf(values), name);
}

interface XmlError {
  reason: string;
  /** Line inside the entry, 1-based. */
  line: number;
}

type Values = Map<string, string[]>;

/** Text of every element of an entry by its path ("author/name"), links by what they point to ("link:doi"). */
function readValues(xml: string): { values: Values; error?: XmlError } {
  const values: Values = new Map();
  const path: string[] = [];
  let error: XmlError | undefined = bareAmpersand(xml);
  const add = (key: string, value: string) => values.set(key, [...(values.get(key) ?? []), value]);
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    error ??= { reason: message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), line: parser.line };
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    text = '';
    if (name === 'link')
      add(`link:${attributes['title'] ?? attributes['rel'] ?? ''}`, attributes['href'] ?? '');
  });
  const addText = (piece: string) => {
    text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (text.trim() !== '') add(path.slice(1).join('/'), text);
    path.pop();
    text = '';
  });
  parser.write(xml).close();
  return { values, ...(error && { error }) };
}

/** The parser reads on behind an “&” to the next “;”, so what it then reports is far from the cause. */
function bareAmpersand(xml: string): XmlError | undefined {
  const [outside] = xml.split('<![CDATA[');
  const at = outside?.search(/&(?!#?\w{1,31};)/) ?? -1;
  return at < 0 ? undefined : { reason: 'an “&” is not written “&amp;”', line: 1 + countBreaks(xml, 0, at) };
}

function draftOf(values: Values): Draft {
  const first = (key: string) => values.get(key)?.[0];
  const authors = values.get('author/name')?.map((name) => nameFromText(name.replaceAll(',', ' ')));
  const known = authors?.filter((name) => name !== undefined);
  return {
    title: oneLine(first('title') ?? ''),
    abstract: paragraphs(first('summary') ?? ''),
    date: readDate(first('published') ?? ''),
    authors: known?.length ? known : undefined,
    identifiers: readIdentifiers([first('id'), first('arxiv:doi'), first('link:doi')]),
    venue: oneLine(first('arxiv:journal_ref') ?? '') || undefined,
    type: first('arxiv:journal_ref') ? 'article-journal' : 'article',
  };
}
