/** The parts of an HTML node that matter here. */
interface HtmlNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
}

/**
 * A rehype plugin that gives aligned table cells a class, `align-left`, `align-center` or `align-right`. Otherwise
 * they would get a style attribute, which the content security policy blocks.
 */
export function alignByClass(): (tree: HtmlNode) => void {
  return alignBelow;
}

function alignBelow({ children = [] }: HtmlNode): void {
  for (const node of children) {
    const { tagName, properties } = node;
    if ((tagName === 'th' || tagName === 'td') && properties?.['align']) {
      const { align, ...others } = properties;
      node.properties = { ...others, className: [`align-${align}`] };
    }
    alignBelow(node);
  }
}
