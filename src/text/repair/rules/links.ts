import { findAddresses } from '../../links/addresses.ts';
import { closingBrace, type Edit, type Rule } from '../rule.ts';

/** Reads `\url{…}` and `\href{…}{…}`, even without the backslash. */
function findCommands(text: string): Edit[] {
  const edits: Edit[] = [];
  let end = 0;
  for (const match of text.matchAll(/\\?\b(?:url|href)\{/g)) {
    if (match.index < end) continue;
    const open = match.index + match[0].length - 1;
    const close = closingBrace(text, open);
    const [address] = findAddresses(text.slice(open + 1, Math.max(open, close)));
    if (!address) continue;
    const label = match[0].endsWith('href{') ? labelAt(text, close + 1) : undefined;
    end = label?.end ?? close + 1;
    edits.push({ start: match.index, end, put: linkOf(address, label?.text) });
  }
  return edits;
}

/** Reads bare addresses followed by the braced label of a lost `\href`. */
function findBare(text: string): Edit[] {
  if (!/:\/\/|\w\.[a-z]{2}|https?/i.test(text)) return [];
  return findAddresses(text).map((address) => {
    const label = labelAt(text, address.end);
    return { start: address.start, end: label?.end ?? address.end, put: linkOf(address, label?.text) };
  });
}

function labelAt(text: string, at: number): { text: string; end: number } | undefined {
  if (text[at] !== '{') return undefined;
  const close = closingBrace(text, at);
  return close < 0 ? undefined : { text: text.slice(at + 1, close).trim(), end: close + 1 };
}

function linkOf(address: { href: string; shown: string }, label: string | undefined): Edit['put'] {
  const isLabel = label && findAddresses(label).length === 0 && !/[\\{}\uFDD0-\uFDD3]/.test(label);
  return {
    type: 'link',
    href: address.href,
    children: [{ type: 'text', value: isLabel ? label : address.shown }],
  };
}

export const linkRules: Rule[] = [
  {
    name: 'link-commands',
    reason: String.raw`\url and \href name an address and, for \href, what to call it.`,
    hints: ['url{', 'href{'],
    examples: [
      [String.raw`at \url{https://example.org/a_b}.`, 'at https://example.org/a_b.'],
      ['at url{https://example.org/a}', 'at https://example.org/a'],
      [String.raw`see \href{https://example.org/x}{our page}.`, 'see https://example.org/x.'],
    ],
    counterExamples: ['a curl{braces} and href{nothing}'],
    find: findCommands,
  },
  {
    name: 'links',
    reason:
      'An address is a link, and no other rule may touch it. A braced label after it is what \\href{…}{label} left.',
    after: ['link-commands'],
    hints: ['.'],
    examples: [
      ['in https://example.org/a/b{our webpage}.', 'in https://example.org/a/b.'],
      ['at https://example.org/{https://example.org/}.', 'at https://example.org/.'],
    ],
    counterExamples: [
      'https://example.org/10times_x2014_a~b/sim50.',
      'see [https://example.org/a] and (https://example.org/b).',
      'at github.com/some/dynamic_name.',
    ],
    find: findBare,
  },
];
