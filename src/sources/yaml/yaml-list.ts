import type { AdapterOutput, SourceFile } from '../adapter.ts';
import { statedDate } from '../dates.ts';
import { addDraft, type Draft } from '../draft.ts';
import { noteDoubt } from '../draft-parts.ts';
import { excerpt } from '../lines.ts';
import { isObject } from '../object-fields.ts';
import { emptyOutput, type Gathered, inOrder, leaveOutLine, quarantine } from '../output.ts';
import { fieldOfName } from '../table/delimited-fields.ts';
import { readYamlElements, type YamlElement } from './yaml-elements.ts';

const PROBED_ELEMENTS = 5;
const PROBED_CHARACTERS = 100_000;
/** Lines around a list: document markers, comments, and other members of the text. */
const AROUND = /^(?:---|\.\.\.|\s*#|%|\s*[\p{L}\w][\p{L}\w .-]{0,60}:(?:\s|$)|\s*- |\s{2,}\S)/u;

/** How much the first elements of a YAML text look like entries, from 0 to 1; `shareOf` rates one element. */
export function shareOfYaml(text: string, shareOf: (value: object) => number): number {
  if (!/^[ ]*(?:-(?:\s|$)|[^\s#-].{0,200}:\s*$)/m.test(text.slice(0, 20_000)) || /^\s*[[{<@]/.test(text))
    return 0;
  const shares: number[] = [];
  let strange = 0;
  for (const element of readYamlElements(text.slice(0, PROBED_CHARACTERS))) {
    if ('text' in element) strange += AROUND.test(element.text) ? 0 : 1;
    else shares.push(isObject(element.value) ? shareOf(withKey(element.value, element.key)) : 0);
    if (shares.length === PROBED_ELEMENTS) break;
  }
  const sum = shares.reduce((sum, share) => sum + share, 0);
  return sum === 0 ? 0 : sum / (shares.length + strange);
}

/** The name of a member supplies what its value lacks: its title or its key. */
function withKey(value: object, key: string | undefined): object {
  if (key === undefined) return value;
  const isTitled = Object.keys(value).some((name) => fieldOfName(name) === 'title');
  return isTitled ? { key, ...value } : { title: key, ...value };
}

/** Reads a YAML list or mapping of entries; `draftOf` reads one element. */
export function readYamlList(source: SourceFile, draftOf: (value: object) => Draft): AdapterOutput {
  const output = emptyOutput(source);
  let count = 0;
  for (const element of readYamlElements(source.text)) {
    if ('text' in element) addOutside(output, element.line, element.text);
    else addElement(output, element, `Entry ${++count}`, draftOf);
  }
  return inOrder(output);
}

function addOutside(output: Gathered, line: number, text: string): void {
  if (AROUND.test(text)) output.boilerplate.push(line);
  else {
    const why = 'It is outside the entries of the list.';
    leaveOutLine(output, line, text, why, 'Put it into an entry, or remove it.');
  }
}

function addElement(
  output: Gathered,
  element: YamlElement,
  name: string,
  draftOf: (value: object) => Draft,
): void {
  const { line, endLine, value, error, isUnquoted, key, group } = element;
  if (error !== undefined || !isObject(value)) {
    const why = error === undefined ? 'It has no named values.' : `It is not valid YAML: ${error}.`;
    quarantine(output, { line, endLine }, name, why.replace(/\.\.$/, '.'), 'Correct the YAML of this entry.');
    return;
  }
  const draft = draftOf(withKey(value, key));
  const year = /^(?:19|20)\d{2}$/.test(group ?? '') ? statedDate(Number(group)) : undefined;
  if (year) draft.date ??= year;
  else if (group !== undefined) draft.collections = [...(draft.collections ?? []), group];
  if (isUnquoted) {
    const fix = 'put quotes around values with “: ” in them';
    noteDoubt(draft, 'a value with a colon has no quotes', 'a colon and a blank begin a value', fix);
  }
  addDraft(output, { line, endLine }, draft, draft.title ? `${name} (“${excerpt(draft.title)}”)` : name);
}
