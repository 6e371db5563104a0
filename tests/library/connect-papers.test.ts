import { expect, test } from 'vitest';
import { linesOfWork } from '../../src/library/connect-papers.ts';

test('a paper has the lines of every topic that names it', () => {
  const topic = (id: string, papers: string[]) => ({
    id,
    title: id,
    scope: id,
    terms: [id],
    linesOfWork: [{ id: 'line', title: 'Line', papers }],
  });
  const linesOf = linesOfWork([topic('kites', ['a', 'b']), topic('clocks', ['a'])]);
  expect([linesOf('a'), linesOf('b'), linesOf('c')]).toEqual([
    ['kites/line', 'clocks/line'],
    ['kites/line'],
    [],
  ]);
});
