import { describe, expect, test } from 'vitest';
import { toPlain } from '../../../src/text/render/to-plain.ts';
import { repairTitle } from '../../../src/text/repair/repair.ts';
import { rules } from '../../../src/text/repair/rules/index.ts';

const namesOf = (received: string) => repairTitle(received).repairs.map(({ rule }) => rule);
const plainOf = (received: string) => toPlain(repairTitle(received).inlines);

test('every rule has a name of its own and a reason', () => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { reason } of rules) expect(reason).toMatch(/^\S.{20,}\.$/s);
});

test('every rule runs after the rules it relies on', () => {
  const earlier = new Set<string>();
  for (const { name, after = [] } of rules) {
    for (const needed of after) expect(earlier, `${name} needs ${needed} before it`).toContain(needed);
    earlier.add(name);
  }
});

test('every rule is shown by an example or a counter-example', () => {
  for (const { examples, counterExamples } of rules)
    expect(examples.length + counterExamples.length).toBeGreaterThan(1);
});

describe.each(rules.map((rule) => [rule.name, rule] as const))(
  '%s',
  (name, { examples, counterExamples }) => {
    test.each(examples)('%j reads %j', (received, plain) => {
      expect(plainOf(received)).toBe(plain);
      expect(namesOf(received)).toContain(name);
    });

    test.each(counterExamples)('%j stays', (received) => {
      expect(plainOf(received)).toBe(received);
      expect(namesOf(received)).toEqual([]);
    });
  },
);
