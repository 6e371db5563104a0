import { expect, test } from 'vitest';
import type { Inline } from '../../../src/schemas/inline.ts';
import { toBlocks } from '../../../src/text/render/to-blocks.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const math: Inline = { type: 'math', tex: 'f_i' };

test('bullets that were run into a paragraph become a list', () => {
  expect(toBlocks([text('We show: • One'), math, text(' of it. • Two.')])).toEqual([
    { type: 'paragraph', inlines: [text('We show:')] },
    { type: 'list', items: [[text('One'), math, text(' of it.')], [text('Two.')]] },
  ]);
});

test('a paragraph may be nothing but its list', () => {
  expect(toBlocks([text('• One • Two')])).toEqual([{ type: 'list', items: [[text('One')], [text('Two')]] }]);
});

test('one bullet is not a list', () => {
  expect(toBlocks([text('a • b')])).toEqual([{ type: 'paragraph', inlines: [text('a • b')] }]);
});

test('a bullet without text is not an item', () => {
  expect(toBlocks([text('• One • Two • ')])).toEqual([
    { type: 'list', items: [[text('One')], [text('Two')]] },
  ]);
  expect(toBlocks([text('One • Two • ')])).toEqual([{ type: 'paragraph', inlines: [text('One • Two • ')] }]);
});
