import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/schemas/result-clauses.ts';

const result = (clause: string, text: string) => ({ clause, text, at: clause.indexOf(text) });
const written = (...results: ReturnType<typeof result>[]) =>
  clausesOf(results).map(({ pieces }) =>
    pieces.map(({ text, isMarked }) => (isMarked ? `*${text}*` : text)).join(''),
  );

describe('clausesOf', () => {
  it('returns a clause once, with all its numbers', () => {
    const clause = 'kites fly 3× higher and 20% longer';
    expect(written(result(clause, '3×'), result(clause, '20%'), result('at 5 kg', '5 kg'))).toEqual([
      'kites fly *3×* higher and *20%* longer',
      'at *5 kg*',
    ]);
  });

  it('returns a clause that goes on after a number once, in full', () => {
    expect(
      written(
        result('kites with 2 strings fly', '2'),
        result('kites with 2 strings fly 3× higher', '3×'),
        result('kites with 2 strings fly 3× higher for 9 hours', '9 hours'),
      ),
    ).toEqual(['kites with *2* strings fly *3×* higher for *9 hours*']);
  });

  it('joins the end of a clause with the clause, and shows a number in both once', () => {
    const whole = 'it saves 35%, 36% and 45% of the line';
    const end = '45% of the line';
    expect(written(result(whole, '36%'), result(whole, '45%'), result(end, '45%'))).toEqual([
      'it saves 35%, *36%* and *45%* of the line',
    ]);
  });
});
