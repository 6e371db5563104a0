import type { AdapterOutput, SourceFile } from '../adapter.ts';
import {
  addDraft,
  countBreaks,
  type Draft,
  emptyOutput,
  excerpt,
  inOrder,
  leaveOutText,
  quarantine,
} from '../draft.ts';
import { type JsonElement, listStart, readJsonElements } from './json-elements.ts';

const ONLY_BRACKETS = /^[\s\uFEFF,[\]{}]*$/;

/**
 * Reads a JSON list of entries. `draftOf` says what an element states of a work; it gives undefined for an
 * element that is no work, such as an attachment.
 */
export function readJsonList(
  source: SourceFile,
  entryName: string,
  draftOf: (value: unknown) => Draft | undefined,
): AdapterOutput {
  const output = emptyOutput();
  const gaps: Gap[] = [{ start: 0, end: source.text.length, line: 1 }];
  for (const element of readJsonElements(source.text)) {
    addElement(source.file, output, element, `${entryName} ${gaps.length}`, draftOf);
    (gaps.at(-1) as Gap).end = element.start;
    gaps.push({ start: element.end, end: source.text.length, line: element.endLine });
  }
  addGaps(source, gaps, output);
  return inOrder(output);
}

/** Text outside all elements, from the end of one to the start of the next. */
interface Gap {
  start: number;
  end: number;
  /** Line of `start`. */
  line: number;
}

function addElement(
  file: string,
  output: AdapterOutput,
  element: JsonElement,
  name: string,
  draftOf: (value: unknown) => Draft | undefined,
): void {
  const place = { file, line: element.line, endLine: element.endLine };
  if (element.error !== undefined) {
    quarantine(output, place, name, explain(element.error, element.line), 'Correct the JSON of this entry.');
    return;
  }
  const draft = draftOf(element.value);
  if (draft) addDraft(output, place, draft, draft.title ? `${name} (“${excerpt(draft.title)}”)` : name);
  else for (let line = place.line; line <= place.endLine; line++) output.boilerplate.push(line);
}

/** The parser's message with the line of the file in place of the position in the entry. */
function explain(message: string, firstLine: number): string {
  const line = Number(/\(line (\d+) column/.exec(message)?.[1] ?? 1) + firstLine - 1;
  const reason = message.replace(/,? ?(?:\.\.\.|"\S).*$/s, '').replace(/ in JSON at position.*$/s, '');
  return `It is not valid JSON: ${reason} (line ${line}).`;
}

/**
 * Sorts the lines that no element shares: brackets, and what a wrapping object holds before and after the list,
 * are boilerplate; anything else is out of place.
 */
function addGaps({ file, text }: SourceFile, gaps: readonly Gap[], output: AdapterOutput): void {
  const start = listStart(text);
  const firstLine = 1 + countBreaks(text, 0, start);
  let ended = false;
  for (const [number, gap] of gaps.entries()) {
    const isLast = number === gaps.length - 1;
    const lines = text.slice(gap.start, gap.end).split('\n');
    if (!isLast) lines.pop();
    for (const [index, content] of lines.entries()) {
      const line = gap.line + index;
      ended ||= isLast && start > 0 && /^[\s}]*\]/.test(content);
      if (content.trim() === '' || (index === 0 && number > 0)) continue;
      const outside = ended || (start > 0 && line <= firstLine);
      if (outside || ONLY_BRACKETS.test(content)) output.boilerplate.push(line);
      else addStray(file, line, content, output);
    }
  }
}

function addStray(file: string, line: number, content: string, output: AdapterOutput): void {
  const previous = output.problems.at(-1)?.where;
  if (previous?.endLine === line - 1 && output.problems.at(-1)?.kind === 'text-left-out') {
    previous.endLine = line;
    return;
  }
  const place = { file, line, endLine: line };
  const why = 'It stands between the entries of the list.';
  leaveOutText(output, place, content, why, 'Put it into an entry, or remove it.');
}
