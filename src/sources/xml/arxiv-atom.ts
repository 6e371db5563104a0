import { SaxesParser } from 'saxes';
import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import { addDraft, type Draft } from '../draft.ts';
import { EntryFields } from '../entry-fields.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { countBreaks, oneLine, paragraphs } from '../lines.ts';
import { nameFromText } from '../names.ts';
import { type EntryPlace, type Gathered, quarantine } from '../output.ts';
import { readXmlEntries } from './xml-entries.ts';

/** Reads responses of arXiv's API: an Atom feed. */
export const arxivAtom: Adapter = {
  format: 'arXiv (Atom)',
  evidence({ text }) {
    const head = text.slice(0, 20_000);
    return /^\s*</.test(head) && /<feed[\s>]/.test(head) && head.includes('arxiv.org/') ? 0.95 : 0;
  },
  read: (source) => readXmlEntries(source, { names: ['entry'], addEntry }),
};

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
  /** 1-based line within the entry. */
  line: number;
}

interface Values {
  /** Text of each element by its path ("author/name"), with attributes after a colon ("link:doi", "category:term"). */
  values: EntryFields;
  /** Number of different titles. */
  titles: number;
  error?: XmlError;
}

/** Attributes that say nothing about the work. */
const PLAIN_ATTRIBUTES = new Set(['scheme', 'type', 'rel', 'title', 'href']);

function readValues(xml: string): Values {
  const values = new EntryFields();
  const titles = new Set<string>();
  const paths: string[] = [];
  let error: XmlError | undefined = bareAmpersand(xml);
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    error ??= { reason: message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), line: parser.line };
  });
  parser.on('opentag', ({ name, attributes }) => {
    paths.push(pathBelow(paths, name));
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
    const name = paths.pop() ?? '';
    if (name === 'title') {
      values.addTitle(name, text);
      titles.add(oneLine(text));
    } else values.add(name, text);
    text = '';
  });
  parser.write(xml).close();
  return { values, titles: titles.size, ...(error && { error }) };
}

/** No feed nests elements more deeply than this. */
const DEEPEST = 50;

/** The path of an element below the entry, whose own path is empty; elements nested too deeply use their parent's. */
function pathBelow(paths: readonly string[], name: string): string {
  const parent = paths.at(-1);
  if (parent === undefined) return '';
  return parent === '' || paths.length > DEEPEST ? parent || name : `${parent}/${name}`;
}

/** After a bare “&”, the parser reads on to the next “;”, so its error is reported far from the cause. */
function bareAmpersand(xml: string): XmlError | undefined {
  const [outside] = xml.split('<![CDATA[');
  const at = outside?.search(/&(?!#?\w{1,31};)/) ?? -1;
  return at < 0 ? undefined : { reason: 'an “&” is not written “&amp;”', line: 1 + countBreaks(xml, at) };
}

function draftOf(values: EntryFields): Draft {
  const line = (name: string) => oneLine(values.first(name) ?? '') || undefined;
  const authors = values.all('author/name').map((name) => nameFromText(name.replaceAll(',', ' ')));
  const known = authors.filter((name) => name !== undefined);
  const published = values.first('published');
  const venue = line('arxiv:journal_ref');
  const categories = values.all('arxiv:primary_category:term', 'category:term');
  const linked = values.first('link:doi');
  const doi = values.first('arxiv:doi') ?? linked;
  const id = values.first('id');
  // These lead to the same entry as its identifier.
  values.all('link:alternate', 'link:pdf');
  const title = line('title') ?? '';
  const abstract = paragraphs(values.first('summary') ?? '');
  const other = values.rest()?.map(({ name, values }) => ({ name, values: values.map(oneLine) }));
  const draft: Draft = {
    title,
    abstract,
    ...(known.length > 0 && { authors: known }),
    ...(venue !== undefined && { venue }),
    type: venue === undefined ? 'article' : 'article-journal',
    ...(categories.length > 0 && { keywords: categories }),
    ...(other && { other }),
  };
  addDate(draft, { date: ['published', published] });
  addIdentifiers(draft, { arxiv: [id], doi });
  return draft;
}
