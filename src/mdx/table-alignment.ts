/** What is looked at of a node of the HTML tree of a text. */
interface HtmlNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
}

/**
 * A rehype plugin: cells of a table that are aligned get a class, `align-left`, `align-center` or `align-right`. They
 * would get a style else, which the content security policy of a page blocks.
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
