import { parse } from 'yaml';

/** One element of a YAML list of mappings. Lines are 1-based and inclusive. */
export interface YamlElement {
  line: number;
  endLine: number;
  /** Every scalar is a text: identifiers keep their zeros. */
  value: unknown;
  /** Why it could not be parsed. */
  error?: string;
  /** Values with a colon in them stand without quotes, which YAML does not allow. */
  isUnquoted?: true;
}

/** A line that no element has. */
export interface OutsideLine {
  line: number;
  text: string;
}

/** "- title: …", or a dash alone. */
const FIRST = /^( *)-(?:\s+[^\s:#-][^:]{0,100}:(?:\s|$)|\s*$)/;
const BARE_VALUE = /^(\s*(?:- +)?[\p{L}\w .-]{1,40}:[ \t]+)([^\s"'[{|>&*!#%@`].*:(?:\s.*)?)$/gmu;

/**
 * The elements of the first list of mappings in a YAML text, wherever it stands, each cut out by its dash and parsed
 * alone: so a broken element does not take its neighbors along.
 */
export function* readYamlElements(text: string): Generator<YamlElement | OutsideLine> {
  const lines = text.split('\n');
  let dash: string | undefined;
  for (let at = 0; at < lines.length; ) {
    const content = lines[at] as string;
    dash ??= FIRST.exec(content)?.[1];
    if (dash === undefined || !isDash(content, dash)) {
      if (content.trim() !== '') yield { line: at + 1, text: content };
      at++;
      continue;
    }
    const end = endOf(lines, at, dash.length);
    const block = lines.slice(at, end).join('\n');
    yield { line: at + 1, endLine: end, ...readBlock(block) };
    at = end;
  }
}

function isDash(content: string, dash: string): boolean {
  return content.startsWith(`${dash}-`) && /^(?:\s|$)/.test(content.slice(dash.length + 1, dash.length + 2));
}

/** Index behind the last line of the element at `start`: all lines that are blank or indented deeper than its dash. */
function endOf(lines: readonly string[], start: number, indent: number): number {
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at++) {
    const content = lines[at] as string;
    if (content.trim() === '') continue;
    if (content.length - content.trimStart().length <= indent) break;
    end = at + 1;
  }
  return end;
}

function readBlock(block: string): Pick<YamlElement, 'value' | 'error' | 'isUnquoted'> {
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
    return { value: Array.isArray(list) ? list[0] : undefined };
  } catch (cause) {
    return {
      value: undefined,
      error: cause instanceof Error ? (cause.message.split('\n', 1)[0] as string) : '',
    };
  }
}
