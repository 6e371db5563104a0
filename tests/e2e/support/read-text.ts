/**
 * The text of a page as the index has it, which keeps plain text: a formula is written on one line, and a link that
 * leaves the site is its address, unless its label names the host.
 */
export function textWith(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const formula of copy.querySelectorAll('math')) formula.replaceWith(formulaText(formula));
  for (const link of copy.querySelectorAll('a[href^="http"]')) link.replaceWith(linkText(link));
  return copy.textContent;
}

export function squashed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Letters with scripts are apart from what follows. */
const SCRIPTED = /^msu[bp]/i;

/** Presentation MathML as plain text: `Σ_{i=1}^{N}`. Only what the library's formulas are made of; the rest throws. */
function formulaText(node: Element): string {
  const parts = [...node.children].map(formulaText);
  const [base = '', first = '', second = ''] = parts;
  switch (node.nodeName.toLowerCase()) {
    case 'math':
    case 'mrow':
      return [...node.children]
        .map((child, at) => parts[at] + (SCRIPTED.test(child.nodeName) ? ' ' : ''))
        .join('')
        .trim();
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
      return node.textContent.replace('∑', 'Σ');
    case 'msub':
      return base + script('_', first);
    case 'msup':
      return base + script('^', first);
    case 'msubsup':
      return base + script('_', first) + script('^', second);
    default:
      throw new Error(`no plain text is known for <${node.nodeName}>`);
  }
}

function script(mark: string, text: string): string {
  return mark + (/^\p{L}*$/u.test(text) ? text : `{${text}}`);
}

function linkText(link: Element): string {
  const label = link.textContent;
  const address = (link.getAttribute('href') ?? '').replace(/^(https?:\/\/[^/]+)\/$/, '$1');
  const host = address.replace(/^https?:\/\//, '').replace(/[/?#].*$/, '');
  return label.toLowerCase().includes(host) ? label : address;
}
