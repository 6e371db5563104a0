import { parse } from 'yaml';
import { PLAIN_LIST } from '../json/json-entries.ts';

/** An element of a YAML list, or of a mapping of mappings. Lines are 1-based and inclusive. */
export interface YamlElement {
  line: number;
  endLine: number;
  /** All scalars are strings, so that identifiers keep their zeros. */
  value: unknown;
  /** Why it could not be parsed. */
  error?: string;
  /** Values containing a colon are not quoted, which YAML does not allow. */
  isUnquoted?: true;
  /** Its name in a mapping. */
  key?: string;
  /** The name of the mapping around its list. */
  group?: string;
}

/** A line that belongs to no element. */
interface OutsideLine {
  line: number;
  text: string;
}

/** "- title: …", or only a dash. */
const FIRST = /^( *)-(?:\s+[^\s:#-][^:]{0,100}:(?:\s|$)|\s*$)/;
const BARE_VALUE = /^(\s*(?:- +)?[\p{L}\w .-]{1,40}:[ \t]+)([^\s"'[{|>&*!#%@`].*:(?:\s.*)?)$/gmu;
/** A title, alone or after the dash of an element. */
const TITLE = /^( *)(- +)?["']?(?:title|titel|titre|título|titolo)["']?:(?:\s|$)/i;
/** A name in a mapping, with nothing after it. */
const KEY = /^( *)(?![-#])(\S.{0,200}):\s*$/;
/** A member that labels the contents of a mapping around a list. */
const LABEL =
  /^\s*(?:- +)?(?:name|topic|category|section|label|group|area):\s*["']?([^"'#]{1,200}?)["']?\s*$/i;
/** How many lines are searched for the first title. */
const PROBED_LINES = 2_000;

/** How the elements of a text begin: with a dash, or with their name in a mapping, after this many blanks. */
interface Layout {
  indent: number;
  isKeyed: boolean;
}

/**
 * Yields the elements of the list or mapping of mappings in a YAML text, wherever it is. Each is cut out by its
 * indentation and parsed on its own, so that a broken element does not take its neighbors with it.
 */
export function* readYamlElements(text: string): Generator<YamlElement | OutsideLine> {
  const lines = text.split('\n');
  const layout = layoutOf(lines);
  let group: string | undefined;
  let lastSubject: string | undefined;
  for (let at = 0; at < lines.length; ) {
    const content = lines[at] as string;
    if (layout === undefined || !beginsElement(content, layout)) {
      if (content.trim() !== '') yield { line: at + 1, text: content };
      const subject = subjectOf(content, layout);
      // A list named “papers” belongs to the label above it, but not to that of another list.
      if (subject === '' && group === lastSubject) group = undefined;
      lastSubject = subject || lastSubject;
      group = LABEL.exec(content)?.[1] ?? (subject || group);
      at++;
      continue;
    }
    const end = endOf(lines, at, layout.indent);
    const block = lines.slice(at, end).join('\n');
    const read = layout.isKeyed ? readMember(block) : readBlock(block);
    yield { line: at + 1, endLine: end, ...read, ...(group !== undefined && { group }) };
    at = end;
  }
}

/** The name of a list; empty if it only says that it is a list. */
function subjectOf(content: string, layout: Layout | undefined): string | undefined {
  const [, before = '', key] = KEY.exec(content) ?? [];
  if (key === undefined || !layout || layout.isKeyed || before.length > layout.indent) return undefined;
  const name = key.replace(/^(["'])(.*)\1$/, '$2');
  return PLAIN_LIST.test(name) ? '' : name;
}

/** The elements are those that contain the first title, or else those of the first list. */
function layoutOf(lines: readonly string[]): Layout | undefined {
  for (const [at, content] of lines.slice(0, PROBED_LINES).entries()) {
    const [, before, dash] = TITLE.exec(content) ?? [];
    if (before === undefined) continue;
    if (dash !== undefined) return { indent: before.length, isKeyed: false };
    const above = lines
      .slice(0, at)
      .findLast((line) => /^ *[^\s#]/.test(line) && indentOf(line) < before.length);
    if (above === undefined) return undefined;
    return { indent: indentOf(above), isKeyed: !above.trimStart().startsWith('-') };
  }
  const first = lines.find((content) => FIRST.test(content));
  return first === undefined ? keyedByTitle(lines) : { indent: indentOf(first), isKeyed: false };
}

/** A mapping of papers by title: its names contain blanks, and the first one has several values below it. */
function keyedByTitle(lines: readonly string[]): Layout | undefined {
  const at = lines.slice(0, PROBED_LINES).findIndex((content, index) => {
    const [, before, key = ''] = KEY.exec(content) ?? [];
    const next = lines[index + 1] ?? '';
    return (
      before !== undefined && key.includes(' ') && indentOf(next) > before.length && /^\s+\w+:\s/.test(next)
    );
  });
  return at < 0 ? undefined : { indent: indentOf(lines[at] as string), isKeyed: true };
}

function indentOf(content: string): number {
  return content.length - content.trimStart().length;
}

function beginsElement(content: string, { indent, isKeyed }: Layout): boolean {
  if (content.trim() === '' || indentOf(content) !== indent) return false;
  return isKeyed ? KEY.test(content) : /^-(?:\s|$)/.test(content.slice(indent, indent + 2));
}

/** Index after the last line of the element at `start`: every line that is blank or indented more deeply. */
function endOf(lines: readonly string[], start: number, indent: number): number {
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at++) {
    const content = lines[at] as string;
    if (content.trim() === '') continue;
    if (indentOf(content) <= indent) break;
    end = at + 1;
  }
  return end;
}

/** A member of a mapping, with its name. */
function readMember(block: string): ReturnType<typeof readBlock> {
  const { value, ...read } = readBlock(block);
  const [member] = Object.entries((value as object | null | undefined) ?? {});
  return member ? { ...read, key: member[0], value: member[1] } : { ...read, value };
}

function readBlock(block: string): Pick<YamlElement, 'key' | 'value' | 'error' | 'isUnquoted'> {
  const read = parseBlock(block);
  if (read.error === undefined) return read;
  const quoted = block.replace(BARE_VALUE, (_, name: string, value: string) => name + JSON.stringify(value));
  const again = quoted === block ? read : parseBlock(quoted);
  return again.error === undefined ? { ...again, isUnquoted: true } : read;
}

function parseBlock(block: string): { value: unknown; error?: string } {
  try {
    const list: unknown = parse(block, {
      schema: 'failsafe',
      maxAliasCount: 20,
      prettyErrors: false,
      logLevel: 'error',
    });
    return { value: Array.isArray(list) ? list[0] : list };
  } catch (cause) {
    return {
      value: undefined,
      error: cause instanceof Error ? (cause.message.split('\n', 1)[0] as string) : '',
    };
  }
}
