import { mdxToMdast } from 'satteri';

/** A node of the syntax tree of an overview's or note's body. */
export interface BodyNode {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  attributes?: BodyAttribute[];
  children?: BodyNode[];
  position?: { start: { line: number } };
}

/** An attribute of an element; the value of `{…}` is its code. One without a name spreads the value of its code. */
export interface BodyAttribute {
  type?: string;
  name?: string;
  value?: string | { value: string } | null;
}

/** The tree of a body, or the error; its message begins with line and column if they are known. */
export function parseBody(body: string): BodyNode | Error {
  try {
    return mdxToMdast(body, { features: { gfm: true } }) as unknown as BodyNode;
  } catch (problem) {
    return problem instanceof Error ? problem : new Error(String(problem));
  }
}

/** A node and all its descendants, in text order. A loop, because a body may be nested deeper than recursion can go. */
export function descendants(root: BodyNode): BodyNode[] {
  const found: BodyNode[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    for (const child of (node.children ?? []).toReversed()) open.push(child);
  }
  return found;
}

/** A text attribute; empty if it is missing or an expression. */
export function textAttribute({ attributes = [] }: BodyNode, name: string): string {
  const value = attributes.find((candidate) => candidate.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
