import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { mathToMathml } from '../text/render/math-to-mathml.ts';

const FEATURES = { gfm: true, math: true, frontmatter: true, smartPunctuation: false } as const;
const PLAIN_TAGS = new Set(['p', 'em', 'strong']);

/**
 * Compiles the MDX of a generated page to HTML: GFM and mathematics, no scripts. Links lead to other sites and
 * carry `rel`. Throws on an import, an expression or a component, which a generated page never contains.
 */
export function mdxToHtml(mdx: string): string {
  return hastToHtml(mdxToHast(mdx, { features: FEATURES }) as Root);
}

/** The tree of a generated page, from either compiler, as HTML. Throws like `mdxToHtml`. */
export function hastToHtml(root: Root): string {
  return toHtml({ type: 'root', children: toPlainHast(root.children) }, { allowDangerousHtml: true });
}

/** A node from the MDX compiler. */
type MdxNode = RootContent | (JsxNode & { type: string });

interface JsxNode {
  /** Null in a fragment, `<></>`. */
  name?: string | null;
  attributes?: unknown[];
  children?: MdxNode[];
}

function toPlainHast(nodes: readonly MdxNode[]): ElementContent[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return node as ElementContent;
      case 'element':
        return elementOf(node as Element);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return plainTag(node as JsxNode);
      default:
        throw new Error(`A generated page contains a node that it must not contain: ${node.type}`);
    }
  });
}

function elementOf(element: Element): ElementContent {
  const classes = element.properties['className'];
  if (element.tagName === 'code' && Array.isArray(classes) && classes.includes('math-inline')) {
    return { type: 'raw', value: mathToMathml(textOf(element)) } as unknown as ElementContent;
  }
  const children = toPlainHast(element.children);
  if (element.tagName !== 'a') return { ...element, children };
  return { ...element, properties: { ...element.properties, rel: ['noopener', 'noreferrer'] }, children };
}

function plainTag({ name, attributes = [], children = [] }: JsxNode): ElementContent[] {
  const plain = toPlainHast(children);
  if (!name && attributes.length === 0) return plain;
  if (!name || !PLAIN_TAGS.has(name) || attributes.length > 0) {
    throw new Error(`A generated page contains a component: ${name}`);
  }
  return [{ type: 'element', tagName: name, properties: {}, children: plain }];
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
