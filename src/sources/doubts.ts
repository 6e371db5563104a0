import { type Problem, warning } from '../base/problems.ts';
import type { UntitledEntry } from '../schemas/record.ts';

/** Something ambiguous in an entry; the entry is kept. */
export interface Doubt {
  /** 1-based line on which the entry begins. */
  line: number;
  /** One sentence each, as in a problem. `what` names the value; `why` is the same for all doubts of a kind. */
  what: string;
  why: string;
  fix: string;
}

/** How many doubts of one kind are reported individually. */
const TOLD = 3;
/** How many names are reported per source. */
const MOST_NAMES = 12;

/** The doubts of a source as problems: the first few of each kind, and how many more there are. */
export function doubtProblems(file: string, doubts: readonly Doubt[]): Problem[] {
  return [...Map.groupBy(doubts, ({ why }) => why).values()].flatMap((group) => {
    const rest = group.slice(TOLD);
    const told = group.slice(0, TOLD).map(({ what, line, why, fix }) => doubtful(file, line, what, why, fix));
    const [next] = rest;
    if (!next) return told;
    const lines = rest.slice(0, 10).map(({ line }) => line);
    const more = rest.length > 10 ? ', …' : '';
    const what = `${rest.length} more of the kind “${group[0]?.what}” in the entries at lines ${lines.join(', ')}${more}`;
    return [...told, doubtful(file, next.line, what, next.why, next.fix)];
  });
}

function doubtful(file: string, line: number, what: string, why: string, fix: string): Problem {
  return warning('value-in-doubt', what, { file, line }, why, fix);
}

/** One problem for all names in a source that have values but that no field uses and the format does not define. */
export function unreadNames(
  file: string,
  entries: readonly UntitledEntry[],
  knows: (name: string) => boolean,
  fieldNear: (name: string) => string | undefined,
): Problem[] {
  const counts = new Map<string, number>();
  for (const { other } of entries) {
    for (const { name, values } of other ?? []) {
      if (!knows(name)) counts.set(name, (counts.get(name) ?? 0) + values.length);
    }
  }
  if (counts.size === 0) return [];
  const told = [...counts]
    .slice(0, MOST_NAMES)
    .map(([name, count]) => described(name, count, fieldNear(name)));
  const shown = told.join(', ');
  const more = counts.size > MOST_NAMES ? ` and ${counts.size - MOST_NAMES} more` : '';
  const names = [...counts.keys()].slice(0, MOST_NAMES);
  const example = names.find((name) => fieldNear(name) !== undefined) ?? names[0] ?? '';
  const field = fieldNear(example) ?? 'keywords';
  return [
    warning(
      'fields-not-read',
      `values are only kept under their own names: ${shown}${more}`,
      { file },
      'no field of a paper has that name',
      `say what they are in the row of this source in content/library.yaml, such as \`columns: {${JSON.stringify(example)}: ${field}}\`; \`other\` leaves them as they are`,
    ),
  ];
}

function described(name: string, count: number, field: string | undefined): string {
  const near = field === undefined ? '' : `; did you mean “${field}”?`;
  return `“${name}” (${count} value${count === 1 ? '' : 's'}${near})`;
}
