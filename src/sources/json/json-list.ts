import type { AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft, type Draft } from '../draft.ts';
import { noteDoubt } from '../draft-parts.ts';
import { countBreaks, excerpt } from '../lines.ts';
import { emptyOutput, type Gathered, inOrder, leaveOutLine, quarantine } from '../output.ts';
import { type JsonElement, listStart, readJsonElements } from './json-elements.ts';
import { repeatedTitles } from './json-text.ts';

const ONLY_BRACKETS = /^[\s,[\]{}]*$/;
const PROBED_ELEMENTS = 5;

/** How much the first elements of a JSON text look like entries, from 0 to 1; `shareOf` rates one element. */
export function shareOfElements(text: string, shareOf: (value: object) => number): number {
  if (!/^\s*[[{]/.test(text)) return 0;
  const shares: number[] = [];
  for (const { value } of readJsonElements(text)) {
    shares.push(typeof value === 'object' && value !== null ? shareOf(value) : 0);
    if (shares.length === PROBED_ELEMENTS) break;
  }
  const whole = shares.filter((share) => share > 0);
  return whole.length === 0 ? 0 : whole.reduce((sum, share) => sum + share, 0) / whole.length;
}

/**
 * Reads a JSON list of entries. `draftOf` reads one element; it returns undefined for elements that are not works,
 * such as attachments.
 */
export function readJsonList(
  source: SourceFile,
  entryName: string,
  draftOf: (value: unknown) => Draft | undefined,
): AdapterOutput {
  const output = emptyOutput(source);
  const gaps: Gap[] = [{ start: 0, end: source.text.length, line: 1 }];
  for (const element of readJsonElements(source.text)) {
    addJsonElement(output, element, `${entryName} ${gaps.length}`, draftOf);
    (gaps.at(-1) as Gap).end = element.start;
    gaps.push({ start: element.end, end: source.text.length, line: element.endLine });
  }
  addGaps(source, gaps, output);
  return inOrder(output);
}

/** Text between elements, from the end of one to the start of the next. */
interface Gap {
  start: number;
  end: number;
  /** Line of `start`. */
  line: number;
}

/** Adds what an element says about a work, or reports why it says nothing. */
export function addJsonElement(
  output: Gathered,
  element: Omit<JsonElement, 'start' | 'end'>,
  name: string,
  draftOf: (value: unknown) => Draft | undefined,
): void {
  const place = { line: element.line, endLine: element.endLine };
  if (element.error !== undefined) {
    quarantine(output, place, name, explain(element.error, element.line), 'Correct the JSON of this entry.');
    return;
  }
  const titles = repeatedTitles(element.text);
  if (titles > 1) {
    const why = `It has ${titles} titles, so two entries run together.`;
    quarantine(output, place, name, why, 'Close the first one, and open the second one.');
    return;
  }
  const draft = draftOf(element.value);
  if (draft && element.isRepaired) noteRepaired(draft);
  if (draft) addDraft(output, place, draft, draft.title ? `${name} (“${excerpt(draft.title)}”)` : name);
  else for (let line = place.line; line <= place.endLine; line++) output.boilerplate.push(line);
}

function noteRepaired(draft: Draft): void {
  const why = 'JSON allows no comma before a bracket, and knows no NaN or None';
  noteDoubt(draft, 'its JSON is not strictly valid', why, 'export the list again, or correct the entry');
}

/** The parser's message, with a line of the file instead of a position in the entry. */
function explain(message: string, firstLine: number): string {
  const line = Number(/\(line (\d+) column/.exec(message)?.[1] ?? 1) + firstLine - 1;
  const reason = message.replace(/,? ?(?:\.\.\.|"\S).*$/s, '').replace(/ in JSON at position.*$/s, '');
  return `It is not valid JSON: ${reason} (line ${line}).`;
}

/**
 * Classifies lines outside all elements: brackets, and what a wrapping object contains before and after the list, are
 * boilerplate; anything else is out of place.
 */
function addGaps({ text }: SourceFile, gaps: readonly Gap[], output: Gathered): void {
  const start = listStart(text);
  const firstLine = 1 + countBreaks(text, start);
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
      else addStray(line, content, output);
    }
  }
}

function addStray(line: number, content: string, output: Gathered): void {
  const why = 'It is between the entries of the list.';
  leaveOutLine(output, line, content, why, 'Put it into an entry, or remove it.');
}
