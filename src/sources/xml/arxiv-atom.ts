import { SaxesParser } from 'saxes';
import { readIdentifiers } from '../../schemas/identifiers.ts';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { readDate } from '../dates.ts';
import {
  addBoilerplate,
  addDraft,
  type Draft,
  type EntryPlace,
  emptyOutput,
  type Gathered,
  leaveOutText,
  quarantine,
} from '../draft.ts';
import { EntryFields } from '../entry-fields.ts';
import { countBreaks, oneLine, paragraphs } from '../lines.ts';
import { nameFromText } from '../names.ts';

const ENTRY_START = /<entry(?=[\s>])/g;
const ENTRY_END = '</entry>';

/** Reads what arXiv's interface answers: a feed in the Atom format. */
export const arxivAtom: Adapter = {
  format: 'arXiv (Atom)',
  evidence({ text }) {
    const head = text.slice(0, 20_000);
    return /^\s*</.test(head) && /<feed[\s>]/.test(head) && head.includes('arxiv.org/') ? 0.95 : 0;
  },
  read: readFeed,
};

/** Cuts the feed at the starts of its entries, so that a broken entry does not take its neighbours along. */
function readFeed(source: SourceFile): AdapterOutput {
  const { text } = source;
  const output = emptyOutput(source);
  const starts = [...text.matchAll(ENTRY_START)].map(({ index }) => index);
  const head = text.slice(0, starts[0] ?? text.length);
  const start = wholeLines(head, starts.length > 0);
  if (head.includes(ENTRY_END)) addStray(start, 1, output);
  else addBoilerplate(output, start, 1);
  let line = 1 + countBreaks(text, 0, head.length);
  for (const [index, start] of starts.entries()) {
    const chunk = text.slice(start, starts[index + 1] ?? text.length);
    addChunk(chunk, line, output);
    line += countBreaks(chunk, 0, chunk.length);
  }
  return output;
}

/** The text without a last line that an entry shares. */
function wholeLines(text: string, isShared: boolean): string {
  return isShared ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
}

function addChunk(chunk: string, line: number, output: Gathered): void {
  const end = chunk.indexOf(ENTRY_END);
  const xml = end < 0 ? chunk.trimEnd() : chunk.slice(0, end + ENTRY_END.length);
  const place = { line, endLine: line + countBreaks(xml, 0, xml.length) };
  addEntry(place, xml, output);
  const next = chunk.indexOf('\n', xml.length);
  if (next < 0) return;
  const rest = chunk.slice(next + 1);
  if (/^(?:\s|<\/feed>)*$/.test(rest)) addBoilerplate(output, rest, place.endLine + 1);
  else addStray(rest, place.endLine + 1, output);
}

/** Reports lines outside all entries that are not the feed's own. */
function addStray(text: string, firstLine: number, output: Gathered): void {
  const start = text.length - text.trimStart().length;
  const line = firstLine + countBreaks(text, 0, start);
  const place = { line, endLine: firstLine + countBreaks(text, 0, text.trimEnd().length) };
  const why = 'It stands outside “<entry>” and “</entry>”.';
  leaveOutText(output, place, text.trim(), why, 'Put the missing tag around it.');
}

function addEntry(place: EntryPlace, xml: string, output: Gathered): void {
  const { values, titles, error } = readValues(xml);
  const id = values.peek('id') ?? '';
  const name = id ? `arXiv entry ${oneLine(id)}` : 'An arXiv entry';
  if (error) {
    const why = `It is not well-formed XML: ${error.reason} (line ${place.line + error.line - 1}).`;
    quarantine(output, place, name, why, 'Download the list again, or correct the entry.');
  } else if (id.includes('/api/errors')) {
    const why = `arXiv answered with an error: ${oneLine(values.peek('summary') ?? '')}.`;
    quarantine(output, place, name, why, 'Correct the query and download the list again.');
  } else if (titles > 1) {
    const why = 'It has two titles, so two entries run together.';
    quarantine(output, place, name, why, 'Put “</entry>” and “<entry>” between them.');
  } else addDraft(output, place, draftOf(values), name);
}

interface XmlError {
  reason: string;
  /** Line inside the entry, 1-based. */
  line: number;
}

interface Values {
  /** Text of every element by its path ("author/name"), attributes behind a colon ("link:doi", "category:term"). */
  values: EntryFields;
  /** Number of different titles. */
  titles: number;
  error?: XmlError;
}

/** Attributes that say nothing of the work. */
const PLAIN_ATTRIBUTES = new Set(['scheme', 'type', 'rel', 'title', 'href']);

function readValues(xml: string): Values {
  const values = new EntryFields();
  const titles = new Set<string>();
  const path: string[] = [];
  let error: XmlError | undefined = bareAmpersand(xml);
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    error ??= { reason: message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), line: parser.line };
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    text = '';
    if (name === 'link') {
      values.add(`link:${attributes['title'] ?? attributes['rel'] ?? ''}`, attributes['href'] ?? '');
    }
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!attribute.startsWith('xmlns') && !PLAIN_ATTRIBUTES.has(attribute))
        values.add(`${name}:${attribute}`, value);
    }
  });
  const addText = (piece: string) => {
    text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const name = path.slice(1).join('/');
    if (name === 'title') {
      values.addTitle(name, text);
      titles.add(oneLine(text));
    } else values.add(name, text);
    path.pop();
    text = '';
  });
  parser.write(xml).close();
  return { values, titles: titles.size, ...(error && { error }) };
}

/** The parser reads on behind an “&” to the next “;”, so what it then reports is far from the cause. */
function bareAmpersand(xml: string): XmlError | undefined {
  const [outside] = xml.split('<![CDATA[');
  const at = outside?.search(/&(?!#?\w{1,31};)/) ?? -1;
  return at < 0 ? undefined : { reason: 'an “&” is not written “&amp;”', line: 1 + countBreaks(xml, 0, at) };
}

function draftOf(values: EntryFields): Draft {
  const line = (name: string) => oneLine(values.first(name) ?? '') || undefined;
  const authors = values.all('author/name').map((name) => nameFromText(name.replaceAll(',', ' ')));
  const known = authors.filter((name) => name !== undefined);
  const published = values.first('published');
  const venue = line('arxiv:journal_ref');
  const categories = values.all('arxiv:primary_category:term', 'category:term');
  const identifiers = readIdentifiers([
    values.first('id'),
    values.first('arxiv:doi'),
    values.first('link:doi'),
  ]);
  // They lead to the same entry as its identifier.
  values.all('link:alternate', 'link:pdf');
  const title = line('title') ?? '';
  const abstract = paragraphs(values.first('summary') ?? '');
  const other = values.rest()?.map(({ name, values }) => ({ name, values: values.map(oneLine) }));
  return {
    title,
    abstract,
    date: published === undefined ? undefined : readDate(published),
    ...(known.length > 0 && { authors: known }),
    identifiers,
    ...(venue !== undefined && { venue }),
    type: venue === undefined ? 'article' : 'article-journal',
    ...(categories.length > 0 && { keywords: categories }),
    ...(other && { other }),
  };
}
