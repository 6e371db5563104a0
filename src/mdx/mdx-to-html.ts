import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { mathToMathml } from '../text/math-to-mathml.ts';

const FEATURES = { gfm: true, math: true, frontmatter: true, smartPunctuation: false } as const;
const PLAIN_TAGS = new Set(['em', 'strong']);

/**
 * Compiles the MDX of a generated page to HTML: GFM and mathematics, no scripts. Links lead to other sites and
 * carry `rel`. Throws on an import, an expression or a component, which a generated page never holds.
 */
export function mdxToHtml(mdx: string): string {
  const root = mdxToHast(mdx, { features: FEATURES }) as Root;
  return toHtml(
    { type: 'root', children: root.children.map(toPlainHast) as RootContent[] },
    { allowDangerousHtml: true },
  );
}

/** A node as its mdx compiler gives it. */
type MdxNode = RootContent | (JsxNode & { type: string });

interface JsxNode {
  name?: string;
  attributes?: unknown[];
  children?: MdxNode[];
}

function toPlainHast(node: MdxNode): ElementContent {
  switch (node.type) {
    case 'text':
      return node as ElementContent;
    case 'element':
      return elementOf(node as Element);
    case 'mdxJsxFlowElement':
      // A paragraph that is nothing but one tag.
      return { type: 'element', tagName: 'p', properties: {}, children: [plainTag(node as JsxNode)] };
    case 'mdxJsxTextElement':
      return plainTag(node as JsxNode);
    default:
      throw new Error(`A generated page holds a node it must not hold: ${node.type}`);
  }
}

function elementOf(element: Element): ElementContent {
  const classes = element.properties['className'];
  if (element.tagName === 'code' && Array.isArray(classes) && classes.includes('math-inline')) {
    return { type: 'raw', value: mathToMathml(textOf(element)) } as unknown as ElementContent;
  }
  const children = element.children.map(toPlainHast);
  if (element.tagName !== 'a') return { ...element, children };
  return { ...element, properties: { ...element.properties, rel: ['noopener', 'noreferrer'] }, children };
}

function plainTag({ name = '', attributes = [], children = [] }: JsxNode): Element {
  if (!PLAIN_TAGS.has(name) || attributes.length > 0)
    throw new Error(`A generated page holds a component: ${name}`);
  return { type: 'element', tagName: name, properties: {}, children: children.map(toPlainHast) };
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
