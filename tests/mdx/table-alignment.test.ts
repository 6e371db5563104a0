import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { alignByClass } from '../../src/mdx/table-alignment.ts';

it('names the alignment of cells by a class, and leaves everything else', async () => {
  const table = '| a | b | c | d |\n| :-- | :-: | --: | --- |\n| 1 | *2* | 3 | 4 |\n';
  const { html } = await markdownToHtml(table, { hastPlugins: [alignByClass] });
  const row = (cell: 'th' | 'td', ...[a, b, c, d]: string[]) =>
    `<tr><${cell} class="align-left">${a}</${cell}><${cell} class="align-center">${b}</${cell}>` +
    `<${cell} class="align-right">${c}</${cell}><${cell}>${d}</${cell}></tr>`;
  expect(html.replaceAll('\n', '')).toBe(
    `<table><thead>${row('th', 'a', 'b', 'c', 'd')}</thead>` +
      `<tbody>${row('td', '1', '<em>2</em>', '3', '4')}</tbody></table>`,
  );
});
