import { expect, test } from 'vitest';
import { lineNestedTooDeep, MOST_NESTED, nodeNestedTooDeep } from '../../src/base/nesting.ts';

interface Node {
  children?: Node[];
}

/** A chain of nodes, outermost first. */
function chain(length: number): Node[] {
  const nodes: Node[] = [{}];
  while (nodes.length < length) nodes.unshift({ children: [nodes[0] as Node] });
  return nodes;
}

test('brackets may be nested up to the limit, and the first line beyond it is reported', () => {
  const open = '('.repeat(MOST_NESTED);
  expect(lineNestedTooDeep(`${open}a${')'.repeat(MOST_NESTED)}`)).toBeUndefined();
  expect(lineNestedTooDeep(`one\n${open}\n{`)).toBe(3);
});

test('brackets that are closed, by whatever closes, do not add up', () => {
  expect(lineNestedTooDeep('the interval [0, 1) and f({a: [b]})\n'.repeat(MOST_NESTED * 2))).toBeUndefined();
  expect(lineNestedTooDeep('1) 2) 3)'.repeat(MOST_NESTED))).toBeUndefined();
});

test('nodes may be as deep as the bound', () => {
  expect(nodeNestedTooDeep(chain(MOST_NESTED + 1)[0] as Node)).toBeUndefined();
  const nodes = chain(5_000);
  expect(nodeNestedTooDeep(nodes[0] as Node)).toBe(nodes[MOST_NESTED + 1]);
});
