import { mdxToMdast } from 'satteri';

/** A node of the tree that the body of an overview or a note is parsed to. */
export interface BodyNode {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  attributes?: BodyAttribute[];
  children?: BodyNode[];
  position?: { start: { line: number } };
}

/** Of an element; the value of `{…}` is its code. One without a name spreads what its code gives. */
export interface BodyAttribute {
  type?: string;
  name?: string;
  value?: string | { value: string } | null;
}

/** The tree of a body, or why there is none; a message begins with line and column where they are known. */
export function parseBody(body: string): BodyNode | Error {
  try {
    return mdxToMdast(body, { features: { gfm: true } }) as unknown as BodyNode;
  } catch (problem) {
    return problem instanceof Error ? problem : new Error(String(problem));
  }
}

/** A node and all below it, in the order of the text. A loop, as a body may be nested deeper than calls can be. */
export function descendants(root: BodyNode): BodyNode[] {
  const found: BodyNode[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    for (const child of (node.children ?? []).toReversed()) open.push(child);
  }
  return found;
}

/** A text attribute; empty where it is missing or an expression. */
export function textAttribute({ attributes = [] }: BodyNode, name: string): string {
  const value = attributes.find((candidate) => candidate.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
