/** What is skipped whole; elsewhere `<` in text is always escaped. */
const KEPT = '<script\\b[\\s\\S]*?</script>|<!--[\\s\\S]*?-->';
// Of tags, only those that open and end in no slash are looked into.
const TAG = new RegExp(`${KEPT}|<[a-z][^\\s>/]*(?:\\s+[^\\s=>"']+(?:="[^"]*")?)+\\s*>`, 'g');
/** A value that needs no quotes. */
const QUOTED = /="([^"\s'=<>`]+)"/g;

const names = (...elements: string[]) => `(?:${elements.join('|')})`;
const opens = (...elements: string[]) => `<${names(...elements)}[\\s>]`;
const closes = (...elements: string[]) => `</${names(...elements)}>`;

/** Elements whose beginning ends a paragraph, and those whose end does; cells would too, but not every checker knows it. */
const BLOCKS = [
  'p',
  'ul',
  'ol',
  'dl',
  'div',
  'h[1-6]',
  'section',
  'table',
  'details',
  'nav',
  'form',
  'aside',
];
const HOLDERS = ['li', 'dd', 'section', 'div', 'header', 'footer', 'main', 'article', 'aside', 'details'];

/** End tags, each before what lets it be left out. */
const ENDS: [end: string, before: string[]][] = [
  ['</li>', [opens('li'), closes('ul', 'ol')]],
  ['</dt>', [opens('dt', 'dd')]],
  ['</dd>', [opens('dt', 'dd'), closes('dl', 'div')]],
  ['</option>', [opens('option'), closes('select')]],
  ['</t[dh]>', [opens('td', 'th'), closes('tr')]],
  ['</tr>', [opens('tr'), closes('tbody', 'thead')]],
  ['</p>', [opens(...BLOCKS), closes(...HOLDERS)]],
  ['</head>', [opens('body')]],
];
const END = new RegExp(
  [`(${KEPT})`, ...ENDS.map(([end, before]) => `${end}(?=${before.join('|')})`), '</body></html>'].join('|'),
  'g',
);

/**
 * A page of HTML without the quotes and end tags that the standard lets be left out
 * (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags): any parser makes the same document of it. Linear
 * in the length of a well-formed page.
 */
export function shortHtml(html: string): string {
  return html
    .replace(TAG, (tag) => (/^<(?:!|script\b)/.test(tag) ? tag : tag.replace(QUOTED, '=$1')))
    .replace(END, '$1');
}
