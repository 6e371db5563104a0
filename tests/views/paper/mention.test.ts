import { expect, test } from 'vitest';
import { escapeHtml } from '../../../src/text/render/escape-html.ts';
import { mentionView } from '../../../src/views/paper/mention.ts';
import { inventedPaper, inventedSite } from '../invented-site.ts';

const labelOf = (title: string, names: string[]) =>
  mentionView(inventedSite([inventedPaper('a', { title, names })]), 'a').labelHtml;

test('a mention is the name that the title has, set as there', () => {
  expect(labelOf('Growing Kites with G_stack', ['G_stack'])).toBe('G<sub>stack</sub>');
  expect(labelOf('Kites & Masts: A Study', [])).toBe('Kites &#38; Masts');
  expect(labelOf('Kites <b>', ['Mast'])).toBe(escapeHtml('Kites <b>'));
});
