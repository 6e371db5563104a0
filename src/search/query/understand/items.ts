import type { ParsedQuery } from '../parse/parse-query.ts';
import type { Item } from '../plan/plan.ts';
import { wordsOf } from '../words.ts';
import { type Sources, type Typing, understand } from './understand.ts';

export interface AnswerOptions {
  /** Take the query as typed, without corrections. */
  isVerbatim?: boolean;
}

/** A phrase, one of several alternative words, or a run of words that are interpreted together. */
interface Run {
  texts: string[];
  kind: 'word' | 'phrase';
  /** Group of words joined by OR. */
  group?: number;
  isLast: boolean;
}

/** Groups within a run are numbered from this multiple of its index, so that numbers are unique. */
const LONGEST_RUN = 100_000;

/** What a query searches for: its words as they were understood, its phrases as they are. */
export async function itemsOf(
  query: ParsedQuery,
  { isVerbatim = false }: AnswerOptions,
  sources: Sources,
): Promise<Item[]> {
  const items = runsOf(query).map((run, place) => {
    const groupOf = (at: number) => (run.group === undefined ? place * LONGEST_RUN + at : -run.group);
    if (run.kind === 'phrase') return phraseItem(run, groupOf(0));
    return wordItems(run, groupOf, { isOpen: query.isOpen && run.isLast, isVerbatim }, sources);
  });
  return (await Promise.all(items)).flat();
}

function runsOf({ wanted }: ParsedQuery): Run[] {
  const groups = Map.groupBy(wanted, ({ group }) => group);
  const runs: Run[] = [];
  for (const [at, { text, kind, group }] of wanted.entries()) {
    const isAlone = groups.get(group)?.length === 1;
    const isLast = at === wanted.length - 1;
    const before = runs.at(-1);
    if (kind === 'word' && isAlone && before?.kind === 'word' && before.group === undefined) {
      before.texts.push(...wordsOf(text));
      before.isLast = isLast;
    } else runs.push({ texts: wordsOf(text), kind, isLast, ...(!isAlone && { group }) });
  }
  return runs;
}

function phraseItem({ texts }: Run, group: number): Item[] {
  const text = texts.join(' ');
  return text === '' ? [] : [{ text, kind: 'phrase', group, typed: text, completions: [] }];
}

async function wordItems(
  { texts }: Run,
  groupOf: (at: number) => number,
  typing: Typing,
  sources: Sources,
): Promise<Item[]> {
  const { words, names } = await understand(texts, typing, sources);
  return words.flatMap((word, at): Item[] => {
    const name = names.find(({ from, length }) => from <= at && at < from + length);
    if (!name) return [{ ...word, kind: 'word', group: groupOf(at) }];
    if (name.from !== at) return [];
    const own = words.slice(at, at + name.length);
    return [
      {
        text: own.map((one) => one.text).join(' '),
        typed: own.map((one) => one.typed).join(' '),
        kind: 'people',
        group: groupOf(at),
        completions: [],
        by: own.find((one) => one.by)?.by,
        people: name.people,
      },
    ];
  });
}
