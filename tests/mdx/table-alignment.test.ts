import { expect, it } from 'vitest';
import { alignByClass } from '../../src/mdx/table-alignment.ts';

const cell = (tagName: string, properties: Record<string, unknown>) => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});

it('names the alignment of cells by a class, at any depth, and leaves everything else', () => {
  const row = {
    type: 'element',
    tagName: 'tr',
    children: [
      cell('th', { align: 'right' }),
      cell('td', { align: 'center' }),
      cell('td', {}),
      cell('img', { align: 'left' }),
    ],
  };
  alignByClass()({ type: 'root', children: [{ type: 'element', tagName: 'table', children: [row] }] });
  expect(row.children.map(({ properties }) => properties)).toEqual([
    { className: ['align-right'] },
    { className: ['align-center'] },
    {},
    { align: 'left' },
  ]);
});
