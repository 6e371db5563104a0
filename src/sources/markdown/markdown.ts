import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft } from '../draft.ts';
import { excerpt } from '../lines.ts';
import { emptyOutput, type Gathered, inOrder, leaveOutText } from '../output.ts';
import { isDefinedName } from '../table/delimited-fields.ts';
import { innerItems, type MarkdownBlock, readMarkdownBlocks } from './markdown-blocks.ts';
import { draftOfItem, draftOfRow, leadsToPaper } from './markdown-draft.ts';
import { plainText, splitMarkdown } from './markdown-text.ts';

const PROBED_CHARACTERS = 100_000;
/** Longer blocks are not list entries. */
const LONGEST_BLOCK = 8_000;
/** Lines of a list that say nothing about a paper: tables of contents, rules, badges, surrounding HTML. */
const FURNITURE =
  /^(?:[-*_=]{3,}|(?:[-*+]|\d+\.)?\s*\[[^\]]{0,200}\]\(#[^)]{0,200}\).*|<[^>]{0,500}>.{0,200}|!\[.*|\[!\[.*|\[[^\]]{1,80}\]:.*)$/;

/** Reads Markdown lists of papers, such as the README of an "awesome" list: items, tables and paragraphs. */
export const markdown: Adapter = {
  format: 'Markdown list of papers',
  knows: (name) => ['text', 'note'].includes(name) || isDefinedName(name),
  evidence,
  read: readMarkdown,
};

function evidence({ text }: SourceFile): number {
  const head = text.slice(0, PROBED_CHARACTERS);
  if (!head.includes('](') || /^\s*[{@<%]|^\s*\[\s*\{/.test(head.replace(/^\s*<[^>]{0,500}>/, ''))) return 0;
  let [papers, own, all] = [0, 0, 0];
  for (const block of readMarkdownBlocks(head)) {
    const lines = block.endLine - block.line + 1;
    const isPaper = isEntry(block) && leadsToPaper(splitMarkdown(block.text.slice(0, LONGEST_BLOCK)));
    papers += isPaper ? 1 : 0;
    own += isPaper || block.kind === 'heading' ? lines : 0;
    all += block.kind === 'code' ? 0 : lines;
  }
  return papers === 0 ? 0 : 0.4 + (0.5 * own) / all;
}

function isEntry({ kind, text }: MarkdownBlock): boolean {
  return (
    kind === 'item' || kind === 'row' || (kind === 'paragraph' && /^\s*(?:\*\*|__|\[|\d+\.|["“])/.test(text))
  );
}

function readMarkdown(source: SourceFile): AdapterOutput {
  const output = emptyOutput(source);
  const lines = source.text.split('\n');
  for (const block of readMarkdownBlocks(source.text)) addBlock(block, lines, output);
  return inOrder(output);
}

function addBlock(block: MarkdownBlock, lines: readonly string[], output: Gathered): void {
  if (block.kind === 'heading' || block.kind === 'plain') {
    for (let line = block.line; line <= block.endLine; line++) addFurniture(line, lines, output);
  } else if (!isEntry(block) || block.text.length > LONGEST_BLOCK) addStray(block, lines, output);
  else if (block.kind === 'row') addEntry(block, draftOfRow(block), lines, output);
  else if (holdsItems(block)) addInner(block, lines, output);
  else addEntry(block, draftOfItem(block), lines, output);
}

/** An item that only names a subject has one or more papers below it. */
function holdsItems(block: MarkdownBlock): boolean {
  const [first = '', ...below] = block.text.split('\n');
  return (
    block.kind === 'item' &&
    below.length > 0 &&
    !leadsToPaper(splitMarkdown(first)) &&
    below.filter((line) => leadsToPaper(splitMarkdown(line))).length > 1
  );
}

function addInner(block: MarkdownBlock, lines: readonly string[], output: Gathered): void {
  const subject = plainText(splitMarkdown(block.text.split('\n', 1)[0] as string).bare);
  output.boilerplate.push(block.line);
  for (const inner of innerItems(block, lines)) {
    addBlock({ ...inner, headings: [...block.headings, subject] }, lines, output);
  }
}

function addEntry(
  block: MarkdownBlock,
  draft: ReturnType<typeof draftOfItem>,
  lines: readonly string[],
  output: Gathered,
): void {
  if (!draft) addStray(block, lines, output);
  else
    addDraft(
      output,
      block,
      draft,
      draft.title ? `The paper “${excerpt(draft.title)}”` : `The entry “${excerpt(block.text)}”`,
    );
}

function addFurniture(line: number, lines: readonly string[], output: Gathered): void {
  if ((lines[line - 1] ?? '').trim() !== '') output.boilerplate.push(line);
}

/** Reports blocks that link to no paper; one problem per run of such lines. */
function addStray(block: MarkdownBlock, lines: readonly string[], output: Gathered): void {
  for (let line = block.line; line <= block.endLine; line++) {
    const content = lines[line - 1] ?? '';
    if (content.trim() === '') continue;
    if (block.kind !== 'code' && FURNITURE.test(content.trim().slice(0, 1_000))) {
      output.boilerplate.push(line);
      continue;
    }
    const last = output.problems.at(-1);
    const end = last?.where.endLine ?? 0;
    const isRun =
      last?.kind === 'text-left-out' && lines.slice(end, line - 1).every((text) => text.trim() === '');
    if (last && isRun) last.where.endLine = line;
    else {
      const why = block.kind === 'code' ? 'It is a block of code.' : 'No link in it leads to a paper.';
      leaveOutText(
        output,
        { line, endLine: line },
        content,
        why,
        'Nothing, if it is not a paper; else give it a link to one.',
      );
    }
  }
}
