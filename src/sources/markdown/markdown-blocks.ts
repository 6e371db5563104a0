import { plainText, splitMarkdown } from './markdown-text.ts';

/** A block of a Markdown list. Lines are 1-based and inclusive. */
export interface MarkdownBlock {
  kind: 'item' | 'paragraph' | 'row' | 'heading' | 'plain' | 'code';
  line: number;
  endLine: number;
  /** Without the markers of lists and headings; the lines of an item are separated by line breaks. */
  text: string;
  /** Headings above the block, without markers, outermost first, except the title of the whole list. */
  headings: readonly string[];
  /** Cells of a row, with the header of their column. */
  cells?: [column: string, cell: string][];
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.{0,500})/;
const ITEM = /^(\s*)(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$/;
const FENCE = /^\s*(```|~~~)/;
/** Bounded, because a row of many millions of columns overflows the regexp stack. */
const LONGEST_DELIMITER = 10_000;
const DELIMITER_ROW = /^\s*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*(?::?-+:?[ \t]*)?)*$/;

interface Scan {
  lines: readonly string[];
  at: number;
  headings: { level: number; text: string }[];
  /** The part of the headings that blocks get. */
  subjects: readonly string[];
}

/**
 * Yields the blocks of a Markdown text in order, without blank lines. An item includes everything indented below it.
 */
export function* readMarkdownBlocks(text: string): Generator<MarkdownBlock> {
  const scan: Scan = { lines: text.split('\n'), at: 0, headings: [], subjects: [] };
  while (scan.at < scan.lines.length) {
    const content = scan.lines[scan.at] as string;
    if (content.trim() === '') scan.at++;
    else if (FENCE.test(content)) yield readFence(scan);
    else if (HEADING.test(content)) yield readHeading(scan);
    else if (isTable(scan)) yield* readTable(scan);
    else if (ITEM.test(content)) yield readItem(scan);
    else yield readParagraph(scan);
  }
}

function blockOf(scan: Scan, kind: MarkdownBlock['kind'], start: number, text: string): MarkdownBlock {
  return { kind, line: start + 1, endLine: scan.at, text, headings: scan.subjects };
}

function readFence(scan: Scan): MarkdownBlock {
  const start = scan.at++;
  const [, fence = ''] = FENCE.exec(scan.lines[start] as string) ?? [];
  while (scan.at < scan.lines.length && !(scan.lines[scan.at++] as string).trimStart().startsWith(fence));
  return blockOf(scan, 'code', start, scan.lines[start] as string);
}

function readHeading(scan: Scan): MarkdownBlock {
  const [, marks = '', text = ''] = HEADING.exec(scan.lines[scan.at++] as string) ?? [];
  scan.headings = scan.headings.filter(({ level }) => level < marks.length);
  const bare = splitMarkdown(text.replace(/[ \t]{0,9}#{0,6}$/, '')).bare;
  scan.headings.push({ level: marks.length, text: plainText(bare) });
  scan.subjects = scan.headings.filter(isSubject).map(({ text }) => text);
  return blockOf(scan, 'heading', scan.at - 1, text);
}

/** The title of the whole list is not a subject, nor is a number alone, such as a year. */
function isSubject({ level, text }: Scan['headings'][number]): boolean {
  return level > 1 && /\p{L}/u.test(text);
}

function isTable({ lines, at }: Scan): boolean {
  const [header = '', delimiter = ''] = [lines[at], lines[at + 1]];
  return (
    header.includes('|') &&
    delimiter.includes('-') &&
    delimiter.includes('|') &&
    delimiter.length <= LONGEST_DELIMITER &&
    DELIMITER_ROW.test(delimiter)
  );
}

function* readTable(scan: Scan): Generator<MarkdownBlock> {
  const names = cellsOf(scan.lines[scan.at] as string);
  scan.at += 2;
  yield blockOf(scan, 'plain', scan.at - 2, '');
  while (scan.lines[scan.at]?.includes('|')) {
    const text = scan.lines[scan.at++] as string;
    const cells = cellsOf(text).map((cell, at): [string, string] => [names[at] || `column ${at + 1}`, cell]);
    yield { ...blockOf(scan, 'row', scan.at - 1, text), cells };
  }
}

function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

function readItem(scan: Scan): MarkdownBlock {
  const start = scan.at++;
  const [, indent = '', first = ''] = ITEM.exec(scan.lines[start] as string) ?? [];
  const lines = [first];
  let end = scan.at;
  for (let at = scan.at; at < scan.lines.length; at++) {
    const content = scan.lines[at] as string;
    if (content.trim() === '') continue;
    const isDeeper = content.length - content.trimStart().length > indent.length;
    const isLazy = at === end && !ITEM.test(content) && !HEADING.test(content) && !FENCE.test(content);
    if (!isDeeper && (!isLazy || content.includes('|'))) break;
    lines.push(ITEM.exec(content)?.[2] ?? content.trim());
    end = at + 1;
  }
  scan.at = end;
  return blockOf(scan, 'item', start, lines.join('\n'));
}

function readParagraph(scan: Scan): MarkdownBlock {
  const start = scan.at++;
  const isOpen = (content: string | undefined) =>
    content !== undefined &&
    content.trim() !== '' &&
    ![HEADING, FENCE, ITEM].some((mark) => mark.test(content));
  while (isOpen(scan.lines[scan.at]) && !isTable(scan)) scan.at++;
  return blockOf(scan, 'paragraph', start, scan.lines.slice(start, scan.at).join('\n'));
}

/** The items nested in an item, each as its own block: items below a subject rather than below a paper. */
export function innerItems(block: MarkdownBlock, lines: readonly string[]): MarkdownBlock[] {
  const scan: Scan = { lines: lines.slice(block.line, block.endLine), at: 0, headings: [], subjects: [] };
  const found: MarkdownBlock[] = [];
  while (scan.at < scan.lines.length) {
    const content = scan.lines[scan.at] as string;
    if (content.trim() === '') scan.at++;
    else found.push(ITEM.test(content) ? readItem(scan) : readParagraph(scan));
  }
  const shift = block.line;
  return found.map((inner) => ({
    ...inner,
    line: inner.line + shift,
    endLine: inner.endLine + shift,
    headings: block.headings,
  }));
}
