import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft } from '../draft.ts';
import { countBreaks } from '../lines.ts';
import {
  addBoilerplate,
  doubt,
  emptyOutput,
  type Gathered,
  inOrder,
  leaveOutText,
  quarantine,
} from '../output.ts';
import { type Block, readBlocks } from './bibtex-blocks.ts';
import { draftOf } from './bibtex-fields.ts';
import { decodeTex } from './decode-tex.ts';
import { KNOWN_FIELDS } from './entry-tables.ts';
import { STANDARD_STRINGS } from './journals.ts';
import { type BibtexEntry, EntryError, parseEntry } from './parse-entry.ts';
import { salvageEntry } from './salvage-entry.ts';

const PROBED = 200_000;
/** The start of an entry, for detection. */
const ENTRY = /^[ \t]*@[ \t]*[\p{L}_][\p{L}\p{N}_-]{0,60}\s{0,20}[{(]\s{0,20}[^={}"]{0,200}[,=]/mu;
/** Entries that contain what other entries share; not works of their own if another entry refers to them. */
const CONTAINERS = new Set(
  'book collection mvbook mvcollection mvproceedings periodical proceedings'.split(' '),
);

/** Strings can refer to each other, so a few lines could fill the memory. */
const LONGEST_STRING = 10_000;

interface Read {
  block: Block;
  entry: BibtexEntry;
}

/** Reads BibTeX and BibLaTeX. */
export const bibtex: Adapter = {
  format: 'BibTeX',
  knows: (name) => KNOWN_FIELDS.has(name) || name === 'entrytype',
  evidence({ text }) {
    const head = text.slice(0, PROBED);
    if (/^\s*[[{<]/.test(head) || !ENTRY.test(head)) return 0;
    const blocks = [...readBlocks(head)].map(({ kind, text }) => [kind, filledLines(text)] as const);
    const own = blocks.filter(([kind]) => kind !== 'stray').reduce((sum, [, lines]) => sum + lines, 0);
    const share = own / filledLines(head);
    return share < 0.5 ? 0 : share;
  },
  nearly: ({ text }) =>
    ENTRY.test(text.slice(0, PROBED))
      ? 'it quotes an entry of BibTeX, but most of its lines are something else'
      : undefined,
  read: readBibtex,
};

function filledLines(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function readBibtex(source: SourceFile): AdapterOutput {
  const output = emptyOutput(source);
  const strings = new Map(STANDARD_STRINGS);
  const entries: Read[] = [];
  for (const block of readBlocks(source.text)) {
    if (block.kind === 'entry' || block.kind === 'string') readBlock(block, strings, entries, output);
    else if (block.kind === 'broken') readBroken(block, strings, entries, output);
    else if (block.kind === 'comment') addBoilerplate(output, block.text, block.line);
    else {
      const fix = 'Put it into an entry, or “%” in front of it.';
      leaveOutText(output, block, block.text, 'It is between entries and is not a comment.', fix);
    }
  }
  addEntries(entries, output);
  return inOrder(output);
}

function readBroken(
  block: Block,
  strings: ReadonlyMap<string, string>,
  entries: Read[],
  output: Gathered,
): void {
  const entry = salvageEntry(block.text, strings);
  if (entry) {
    entries.push({ block, entry });
    return;
  }
  const fix = 'Add or remove the bracket; every “{” needs its “}”.';
  quarantine(output, block, nameOf(block), 'Its brackets do not close where the entry ends.', fix);
}

function nameOf({ text }: Block): string {
  const key = /^[^{(]*[{(]\s*([^\s,=}]{1,80})\s*,/.exec(text)?.[1];
  return key ? `BibTeX entry “${key}”` : 'A BibTeX entry';
}

function readBlock(block: Block, strings: Map<string, string>, entries: Read[], output: Gathered): void {
  try {
    const entry = parseEntry(block.text, strings);
    if (block.kind === 'entry') entries.push({ block, entry });
    else {
      defineStrings(entry, strings);
      addBoilerplate(output, block.text, block.line);
    }
  } catch (thrown) {
    if (!(thrown instanceof EntryError)) throw thrown;
    const salvaged = block.kind === 'entry' ? salvageEntry(block.text, strings) : undefined;
    if (salvaged) {
      entries.push({ block, entry: salvaged });
      return;
    }
    const line = block.line + countBreaks(block.text, thrown.at);
    quarantine(output, block, nameOf(block), `${thrown.message} in line ${line}.`, thrown.fix);
  }
}

function defineStrings({ fields }: BibtexEntry, strings: Map<string, string>): void {
  if (fields.length === 0)
    throw new EntryError('A name and “=” are missing', 'Write “@string{name = {text}}”.', 0);
  for (const [name, value] of fields) {
    if (value.length > LONGEST_STRING) {
      throw new EntryError(
        `Its value has over ${LONGEST_STRING} characters`,
        'Write the text where it is used.',
        0,
      );
    }
    strings.set(name, value);
  }
}

function addEntries(read: Read[], output: Gathered): void {
  const byKey = new Map(read.map(({ entry }) => [entry.key.toLowerCase(), entry]));
  const find = (key: string) => (key === '' ? undefined : byKey.get(key.toLowerCase()));
  const parentOf = ({ fields }: BibtexEntry) => find(fields.find(([name]) => name === 'crossref')?.[1] ?? '');
  const quoted = new Set(read.map(({ entry }) => parentOf(entry)));
  const unknown = new Map<string, Block>();
  for (const { block, entry } of read) {
    const isContainer = entry.type === 'xdata' || (CONTAINERS.has(entry.type) && quoted.has(entry));
    if (isContainer) addBoilerplate(output, block.text, block.line);
    else addEntry(block, inherit(entry, find), output, unknown);
  }
  for (const [name, block] of unknown) {
    const why = 'its meaning is not known, so it stays as it is';
    doubt(output, block, `“\\${name}” is an unknown TeX command`, why, 'write the text without it');
  }
}

/** What an entry inherits from the one named in `crossref`, unless it has its own value. */
const INHERITED = new Set(
  'date year month publisher organization series journal journaltitle volume number'.split(' '),
);

/** An entry with the values it inherits; `find` looks up an entry by key. */
function inherit(entry: BibtexEntry, find: (key: string) => BibtexEntry | undefined): BibtexEntry {
  const own = new Map(entry.fields);
  const parent = find(own.get('crossref') ?? '');
  const parents = (own.get('xdata') ?? '').split(',').map((key) => find(key.trim()));
  if (!parent && !parents.some(Boolean)) return entry;
  const inherited = new Map<string, string>();
  const add = (name: string, value: string | undefined) => {
    if (value && !own.has(name) && !inherited.has(name)) inherited.set(name, value);
  };
  const given = new Map(parent?.fields);
  for (const [name, value] of given) if (INHERITED.has(name)) add(name, value);
  add('booktitle', given.get('booktitle') ?? given.get('title'));
  for (const one of parents) for (const [name, value] of one?.fields ?? []) add(name, value);
  const fields = entry.fields.filter(([name]) => name !== 'crossref' && name !== 'xdata');
  return { ...entry, fields: [...fields, ...inherited] };
}

function addEntry(block: Block, entry: BibtexEntry, output: Gathered, unknown: Map<string, Block>): void {
  const name = entry.key ? `BibTeX entry “${entry.key}”` : 'A BibTeX entry without a key';
  const titles = entry.fields.filter(([field]) => field === 'title').map(([, value]) => decodeTex(value));
  if (new Set(titles).size > 1) {
    const fix = 'Close the first one, and write “@article{key,” where the second one begins.';
    quarantine(output, block, name, 'It has two titles, so two entries run together.', fix);
    return;
  }
  const commands = new Set<string>();
  addDraft(output, block, draftOf(entry, commands), name);
  for (const command of commands) if (!unknown.has(command)) unknown.set(command, block);
}
