import { shownHint } from '../../base/content-files.ts';
import { formatProblem } from '../../base/problems.ts';
import type { Library } from '../../schemas/library.ts';
import type { Paper } from '../../schemas/paper.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import type { ImportPreview } from './preview-import.ts';

const SHOWN = 20;

/** The report shown to a curator before an import is saved. */
export function formatPreview(preview: ImportPreview): string {
  const { added, merged, repeated, changes, damaged, problems, built } = preview;
  return [
    ...problems.map((problem) => `${formatProblem(problem)}\n`),
    ...listed(
      'new',
      added.map(({ plainTitle }) => plainTitle),
    ),
    ...listed('merged with papers of other sources', merged),
    ...(repeated > 0
      ? [`${repeated} more ${repeated === 1 ? 'entry repeats a paper' : 'entries repeat papers'} of the list`]
      : []),
    ...(built.untitled.length > 0
      ? [`${built.untitled.length} to be completed, as no source has their titles`]
      : []),
    ...(changes ? formatChanges(changes) : []),
    ...(damaged.length > 0
      ? listed(
          shownHint(
            'without an address, as what was read of them is damaged: `npm run ledger` gives them one',
          ),
          damaged,
        )
      : []),
    ...formatRows(added, built),
    ...formatUnplaced(built, new Set(added.map(({ slug }) => slug))),
    `${problems.length} new problem${problems.length === 1 ? '' : 's'}`,
  ].join('\n');
}

function formatChanges({ changed, gone }: NonNullable<ImportPreview['changes']>): string[] {
  return [
    ...listed(
      'changed',
      changed.map(({ record, fields }) => `${record.title} (${fields.join(', ')})`),
    ),
    ...listed('gone', gone.map(nameOf)),
  ];
}

function nameOf({ title, key }: SourceRecord): string {
  return key === undefined ? title : `${title} (${key})`;
}

/**
 * Rows for topic-assignments.yaml with the classifier's placements, for a curator to correct and keep. Generated
 * topics cannot be named there, because they can change with every paper.
 */
function formatRows(added: readonly Paper[], { library }: ImportPreview['built']): string[] {
  const found = foundIn(library);
  const placed = added.filter(({ topics: [first] }) => first?.by === 'classifier' && !found.has(first.topic));
  if (placed.length === 0) return [];
  const rows = placed.map(({ slug, topics }) => {
    const ids = topics.map(({ topic }) => topic).join(', ');
    return `- { paper: ${slug}, topics: [${ids}] } # ${topics[0]?.score ?? 0}`;
  });
  return [
    'Where the classifier places them, as rows of topic-assignments.yaml to correct and keep:',
    ...rows,
  ];
}

function foundIn({ topics }: Library): Set<string> {
  return new Set(topics.filter(({ madeFrom }) => madeFrom === 'clusters').map(({ id }) => id));
}

/** Papers that fit no topic well enough, as rows that a curator may still want to keep. */
function formatUnplaced({ library }: ImportPreview['built'], added: ReadonlySet<string>): string[] {
  const found = foundIn(library);
  const open = library.unplaced.filter(
    ({ slug, nearest }) => added.has(slug) && !nearest.some(({ topic }) => found.has(topic)),
  );
  if (open.length === 0) return [];
  const rows = open.map(({ slug, nearest }) => {
    const scores = nearest.map(({ topic, score }) => `${topic} ${score}`).join(', ');
    return `- { paper: ${slug}, topics: [${nearest[0]?.topic ?? ''}] } # nearest: ${scores}`;
  });
  return ['Not placed yet, with the topics that fit best:', ...rows];
}

function listed(what: string, titles: readonly string[]): string[] {
  const more = titles.length > SHOWN ? [`  … and ${titles.length - SHOWN} more`] : [];
  return [`${titles.length} ${what}`, ...titles.slice(0, SHOWN).map((title) => `  ${title}`), ...more];
}
