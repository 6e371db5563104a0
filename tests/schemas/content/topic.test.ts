import { describe, expect, it } from 'vitest';
import { Topic } from '../../../src/schemas/content/topic.ts';
import { TopicAssignments } from '../../../src/schemas/content/topic-assignment.ts';

const topic = { title: 'Kites', scope: 'Kites and their lines.', terms: ['kite'] };
const line = { id: 'box-kites', title: 'Box kites', papers: ['hargrave'] };
const messages = (schema: typeof Topic | typeof TopicAssignments, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('front matter of a topic', () => {
  it('needs title, scope and terms; lines of work are optional', () => {
    expect(Topic.parse(topic)).toEqual(topic);
    expect(Topic.parse({ ...topic, linesOfWork: [line] }).linesOfWork).toEqual([line]);
  });

  it.each([
    ['no terms', { ...topic, terms: [] }],
    ['an empty term', { ...topic, terms: [''] }],
    ['no scope', { title: 'Kites', terms: ['kite'] }],
    ['an unknown key', { ...topic, colour: 'red' }],
    ['a line of work without papers', { ...topic, linesOfWork: [{ ...line, papers: [] }] }],
    ['a line of work with an id that is no slug', { ...topic, linesOfWork: [{ ...line, id: 'Box kites' }] }],
  ])('does not take %s', (_, value) => {
    expect(Topic.safeParse(value).success).toBe(false);
  });

  it('accepts the day of the last revision as text or as parsed by YAML', () => {
    const day = new Date('2026-05-04T00:00:00Z');
    expect(Topic.parse({ ...topic, revised: '2026-05-04' }).revised).toBe('2026-05-04');
    expect(Topic.parse({ ...topic, revised: day }).revised).toBe('2026-05-04');
    expect(Topic.safeParse({ ...topic, revised: 'May' }).success).toBe(false);
  });

  it('asks for a cell in each column of a comparison, and for one row a paper', () => {
    const rows = [
      { paper: 'a', cells: ['x'] },
      { paper: 'a', cells: ['x', 'y'] },
    ];
    expect(messages(Topic, { ...topic, comparison: { columns: ['Shape', 'Tail'], rows } })).toEqual([
      'there are 2 columns and 1 cells',
      'a paper has one row',
    ]);
    expect(
      messages(Topic, { ...topic, comparison: { columns: ['Tail', 'Tail'], rows: rows.slice(1) } }),
    ).toEqual(['two columns have one name']);
  });

  it('reports duplicates', () => {
    expect(messages(Topic, { ...topic, terms: ['kite', 'kite'] })).toEqual(['a term is listed only once']);
    expect(messages(Topic, { ...topic, linesOfWork: [line, line] })).toEqual([
      'two lines of work share an id',
    ]);
    expect(messages(Topic, { ...topic, linesOfWork: [{ ...line, papers: ['a', 'a'] }] })).toEqual([
      'a line of work names a paper only once',
    ]);
  });
});

describe('curated topics', () => {
  it('are rows of a paper, its topics and perhaps a reason', () => {
    const rows = [{ paper: 'hargrave', topics: ['kites', 'history'], reason: 'The first box kite.' }];
    expect(TopicAssignments.parse(rows)).toEqual(rows);
  });

  it.each([
    ['no topic', [{ paper: 'hargrave', topics: [] }]],
    ['a topic twice', [{ paper: 'hargrave', topics: ['kites', 'kites'] }]],
    ['an empty reason', [{ paper: 'hargrave', topics: ['kites'], reason: '' }]],
    ['a title in place of a slug', [{ paper: 'Hargrave, 1893', topics: ['kites'] }]],
  ])('do not take %s', (_, rows) => {
    expect(TopicAssignments.safeParse(rows).success).toBe(false);
  });

  it('give each paper one row', () => {
    const row = { paper: 'hargrave', topics: ['kites'] };
    expect(messages(TopicAssignments, [row, row])).toEqual(['hargrave already has a row']);
  });
});
