import { describe, expect, it } from 'vitest';
import { Topic } from '../../src/schemas/topic.ts';
import { TopicAssignments } from '../../src/schemas/topic-assignment.ts';

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

  it('names what stands twice', () => {
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
