import type { Inline } from '../../schemas/inline.ts';
import type { Repair } from '../../schemas/repair.ts';
import { toPlain } from '../render/to-plain.ts';
import { type Edit, NODE, type Rule, SENTINELS } from './rule.ts';

/**
 * A field under repair: its current text, the inlines that its sentinels represent, and where each character came
 * from.
 */
export interface Draft {
  text: string;
  nodes: Inline[];
  repairs: Repair[];
  received: string;
  /** Offsets in `received` at which the source of each character of `text` starts and ends. */
  starts: Uint32Array;
  ends: Uint32Array;
}

export function draftOf(received: string): Draft {
  const whole = numbersTo(received.length);
  const [starts, ends] = [whole.subarray(0, -1), whole.subarray(1)];
  return { text: received, nodes: [], repairs: [], received, starts, ends };
}

let numbers = new Uint32Array(0);

/** The numbers from 0 to `last`, shared by all unchanged drafts, which never write to them. */
function numbersTo(last: number): Uint32Array {
  if (numbers.length <= last) numbers = Uint32Array.from({ length: 2 * last + 1 }, (_, at) => at);
  return numbers.subarray(0, last + 1);
}

/** Runs one rule over a draft and records what it changed. */
export function applyRule(draft: Draft, rule: Rule): void {
  if (rule.hints.length > 0 && !rule.hints.some((hint) => draft.text.includes(hint))) return;
  const edits = disjoint(rule.find(draft.text));
  if (edits.length > 0) applyEdits(draft, rule.name, edits);
}

/** Edits in order; if two overlap, the first one wins. */
function disjoint(edits: Edit[]): Edit[] {
  let end = 0;
  return edits.filter((edit) => {
    const isFree = edit.start >= end;
    if (isFree) end = edit.end;
    return isFree;
  });
}

function applyEdits(draft: Draft, rule: string, edits: Edit[]): void {
  const growth = edits.reduce((sum, edit) => sum + written(edit).length - (edit.end - edit.start), 0);
  const next: Draft = { ...draft, text: '', nodes: [], ...offsets(draft.text.length + growth) };
  let read = 0;
  let nodesRead = 0;
  const take = (upTo: number) => {
    const text = draft.text.slice(read, upTo);
    const nodes = draft.nodes.slice(nodesRead, nodesRead + countNodes(text));
    nodesRead += nodes.length;
    read = upTo;
    return { text, nodes };
  };
  for (const edit of edits) {
    copy(draft, next, read, take(edit.start));
    const [from, to] = sourceOf(draft, edit);
    const removed = take(edit.end).nodes;
    const text = written(edit);
    const nodes = typeof edit.put === 'string' ? removed.slice(0, countNodes(text)) : [edit.put];
    write(next, text, nodes, from, to);
    record(draft, {
      rule,
      before: draft.received.slice(from, to),
      after: plainOf(text, nodes),
      position: from,
    });
  }
  copy(draft, next, read, take(draft.text.length));
  Object.assign(draft, next);
}

function offsets(length: number): { starts: Uint32Array; ends: Uint32Array } {
  return { starts: new Uint32Array(length), ends: new Uint32Array(length) };
}

function copy(
  from: Draft,
  to: Draft,
  start: number,
  { text, nodes }: { text: string; nodes: Inline[] },
): void {
  to.starts.set(from.starts.subarray(start, start + text.length), to.text.length);
  to.ends.set(from.ends.subarray(start, start + text.length), to.text.length);
  to.text += text;
  to.nodes.push(...nodes);
}

function write(to: Draft, text: string, nodes: Inline[], start: number, end: number): void {
  to.starts.fill(start, to.text.length, to.text.length + text.length);
  to.ends.fill(end, to.text.length, to.text.length + text.length);
  to.text += text;
  to.nodes.push(...nodes);
}

function written(edit: Edit): string {
  return typeof edit.put === 'string' ? edit.put : NODE;
}

function countNodes(text: string): number {
  let count = 0;
  for (let at = text.indexOf(NODE); at >= 0; at = text.indexOf(NODE, at + 1)) count++;
  return count;
}

/** The range of the received text that an edited range came from; empty for an insertion. */
function sourceOf(draft: Draft, { start, end }: Edit): [number, number] {
  const from = draft.starts[start] ?? draft.received.length;
  if (end === start) return [from, from];
  return [from, Math.max(from, draft.ends[end - 1] as number)];
}

function plainOf(text: string, nodes: Inline[]): string {
  let next = 0;
  return text.replace(SENTINELS, (char) => (char === NODE ? toPlain([nodes[next++] as Inline]) : ''));
}

/** A span that merely became an inline (an address, mathematics) reads as before, so it is not a repair. */
function record(draft: Draft, repair: Repair): void {
  if (repair.before !== repair.after) draft.repairs.push(repair);
}
