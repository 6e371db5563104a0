import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addBoilerplate, addDraft, emptyOutput, inOrder, leaveOutText, quarantine } from '../draft.ts';
import { type Block, readBlocks } from './bibtex-blocks.ts';
import { type BibtexEntry, draftOf, inherit } from './bibtex-fields.ts';

const ENTRY = /^[ \t]*@[ \t]*[A-Za-z]+\s{0,20}[{(]\s{0,20}[^\s{}(),="]{1,200}\s{0,20}[,=]/m;
/** Entries that hold what other entries share, and are no works of their own where another one quotes them. */
const CONTAINERS = new Set(
  'book collection mvbook mvcollection mvproceedings periodical proceedings'.split(' '),
);
const BARE_WORD = /[=#]\s{0,20}([A-Za-z_][\w:+-]*)/g;

/** Strings can repeat each other, so a few lines could fill the memory. */
const LONGEST_STRING = 10_000;

interface Read {
  block: Block;
  entry: BibtexEntry;
}

/** Reads BibTeX and BibLaTeX. */
export const bibtex: Adapter = {
  format: 'BibTeX',
  recognises({ text }) {
    const head = text.slice(0, 200_000);
    return !/^\s*(?:[[{<]|TY {2}-)/.test(head) && ENTRY.test(head);
  },
  read: readBibtex,
};

function readBibtex(source: SourceFile): AdapterOutput {
  const output = emptyOutput();
  const strings = new Map<string, string>();
  const entries: Read[] = [];
  for (const block of readBlocks(source.text)) {
    if (block.kind === 'entry' || block.kind === 'string') {
      readBlock(source.file, block, strings, entries, output);
    } else if (block.kind === 'comment') addBoilerplate(output, block.text, block.line);
    else reportUnreadable(source.file, block, output);
  }
  addEntries(source.file, entries, output);
  return inOrder(output);
}

function reportUnreadable(file: string, block: Block, output: AdapterOutput): void {
  const place = { file, line: block.line, endLine: block.endLine };
  if (block.kind === 'broken') {
    const fix = 'Add or remove the bracket; every “{” needs its “}”.';
    quarantine(output, place, nameOf(block), 'Its brackets do not close where the entry ends.', fix);
  } else {
    const fix = 'Put it into an entry, or “%” in front of it.';
    leaveOutText(output, place, block.text, 'It stands between entries and is no comment.', fix);
  }
}

function nameOf({ text }: Block): string {
  const key = /^[^{(]*[{(]\s*([^\s,=}]{1,80})\s*,/.exec(text)?.[1];
  return key ? `BibTeX entry “${key}”` : 'A BibTeX entry';
}

function readBlock(
  file: string,
  block: Block,
  strings: Map<string, string>,
  entries: Read[],
  output: AdapterOutput,
): void {
  try {
    if (block.kind === 'string') {
      defineString(block.text, strings);
      addBoilerplate(output, block.text, block.line);
    } else {
      entries.push({ block, entry: parseEntry(block.text, strings) });
    }
  } catch (cause) {
    const { why, fix } = explain(cause, block);
    quarantine(output, { file, line: block.line, endLine: block.endLine }, nameOf(block), why, fix);
  }
}

function defineString(text: string, strings: Map<string, string>): void {
  const name = /[{(]\s*([^\s=]+)\s*=/.exec(text)?.[1];
  if (!name) throw new SyntaxError('expected a name and “=”');
  const probe = parseEntry(`@misc{x, v = ${text.slice(text.indexOf('=') + 1, -1)}}`, strings);
  const value = probe.fields['v'] ?? '';
  if (value.length > LONGEST_STRING) throw new SyntaxError(`its value has over ${LONGEST_STRING} characters`);
  strings.set(name.toLowerCase(), value);
}

/** Parses one entry; throws where it is not well-formed. A string that is not defined stands for its own name. */
function parseEntry(text: string, strings: ReadonlyMap<string, string>): BibtexEntry {
  const used = new Set([...text.matchAll(BARE_WORD)].map(([, name = '']) => name.toLowerCase()));
  const definitions = [...used]
    .filter((name) => strings.has(name) || !MONTH.test(name))
    .map((name) => `@string{${name} = {${strings.get(name) ?? name}}}`);
  const parsed = plugins.input.data(definitions.join('') + text, '@biblatex/text');
  const [entry] = parsed as { type: string; label: string; properties: Record<string, unknown> }[];
  if (!entry) throw new SyntaxError('expected an entry');
  const fields = Object.entries(entry.properties).map(([name, value]) => [name, String(value)]);
  return { type: entry.type, key: entry.label, fields: Object.fromEntries(fields) };
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/;

/** Reason and remedy, from the parser's message (`expected "rbrace", got "identifier" at line 1 col 20: …`). */
function explain(cause: unknown, block: Block): { why: string; fix: string } {
  if (cause instanceof RangeError) {
    return { why: 'Its braces are nested too deeply.', fix: 'Remove the superfluous braces.' };
  }
  const message = cause instanceof Error ? cause.message : '';
  const at = /at line (\d+) col (\d+)/.exec(message);
  const line = at ? ` in line ${block.line + Number(at[1]) - 1}` : '';
  if (/got "identifier"/.test(message)) {
    return { why: `Two fields follow each other without a comma${line}.`, fix: 'Put a comma between them.' };
  }
  if (/expected "label"/.test(message)) {
    return {
      why: `It has no key${line}.`,
      fix: 'Write a key after the opening bracket, such as “{doe2024,”.',
    };
  }
  const reason = message.split(/ at line |[\n(]/)[0] || 'it is not well-formed';
  return { why: `The parser stops${line}: ${reason}.`, fix: 'Correct the entry as the message says.' };
}

function addEntries(file: string, read: Read[], output: AdapterOutput): void {
  const byKey = new Map(read.map(({ entry }) => [entry.key.toLowerCase(), entry]));
  const find = (key: string) => byKey.get(key.toLowerCase());
  const quoted = new Set(read.map(({ entry }) => find(entry.fields['crossref'] ?? '')));
  for (const { block, entry } of read) {
    const isContainer = entry.type === 'xdata' || (CONTAINERS.has(entry.type) && quoted.has(entry));
    if (isContainer) addBoilerplate(output, block.text, block.line);
    else {
      const place = { file, line: block.line, endLine: block.endLine };
      addDraft(output, place, draftOf(inherit(entry, find)), `BibTeX entry “${entry.key}”`);
    }
  }
}
