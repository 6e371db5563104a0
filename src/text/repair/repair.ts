import type { Inline, Paragraph } from '../../schemas/inline.ts';
import type { ParagraphRepair, Repair } from '../../schemas/repair.ts';
import { applyRule, type Draft, draftOf } from './draft.ts';
import { CLOSE, NODE, OPEN_EMPHASIS, OPEN_STRONG } from './rule.ts';
import { rules } from './rules/index.ts';

interface Repaired {
  inlines: Inline[];
  repairs: Repair[];
}

interface RepairedParagraphs {
  paragraphs: Paragraph[];
  repairs: ParagraphRepair[];
}

/** Repairs a title as received; every change is recorded, by position in `raw`. */
export function repairTitle(raw: string): Repaired {
  return repairField(raw);
}

/** Repairs an abstract, paragraph by paragraph, as received; every change is recorded. */
export function repairParagraphs(raw: readonly string[]): RepairedParagraphs {
  const repaired = raw.map(repairField);
  return {
    paragraphs: repaired.map(({ inlines }) => inlines),
    repairs: repaired.flatMap(({ repairs }, paragraph) =>
      repairs.map((repair) => ({ ...repair, paragraph })),
    ),
  };
}

function repairField(raw: string): Repaired {
  const draft = draftOf(raw);
  for (const rule of rules) applyRule(draft, rule);
  return {
    inlines: parse(draft),
    repairs: draft.repairs.sort((a, b) => a.position - b.position),
  };
}

/** Replaces the sentinels with their nodes, and nests what the emphasis sentinels enclose. */
function parse({ text, nodes }: Draft): Inline[] {
  const stack: { strong: boolean; children: Inline[] }[] = [{ strong: false, children: [] }];
  let next = 0;
  for (const token of text.match(/[\uFDD0-\uFDD3]|[^\uFDD0-\uFDD3]+/g) ?? []) {
    const top = stack.at(-1) as { children: Inline[] };
    if (token === NODE) append(top.children, nodes[next++] as Inline);
    else if (token === OPEN_EMPHASIS || token === OPEN_STRONG)
      stack.push({ strong: token === OPEN_STRONG, children: [] });
    else if (token === CLOSE) closeTop(stack);
    else append(top.children, { type: 'text', value: token });
  }
  while (stack.length > 1) closeTop(stack);
  return (stack[0] as { children: Inline[] }).children;
}

function closeTop(stack: { strong: boolean; children: Inline[] }[]): void {
  if (stack.length < 2) return;
  const { strong, children } = stack.pop() as { strong: boolean; children: Inline[] };
  if (children.length > 0) stack.at(-1)?.children.push({ type: 'emphasis', strong, children });
}

/** Merges adjacent texts into one. */
function append(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (inline.type === 'text' && last?.type === 'text') last.value += inline.value;
  else inlines.push(inline.type === 'text' ? { ...inline } : inline);
}
