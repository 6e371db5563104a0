import type { TextFile } from '../../base/content-files.ts';
import { nearest, suggestion } from '../../base/nearest.ts';
import { type Problem, warning } from '../../base/problems.ts';
import type { PersonRow } from '../../schemas/content/people.ts';
import type { MergedPaper } from '../../schemas/paper.ts';
import { foldTitle } from '../../text/words/fold.ts';

type Authored = Pick<MergedPaper, 'authors'> & { slug: string };

/** Rows of people.yaml none of whose spellings is on a paper, and which therefore have no effect. */
export function unknownAuthors(
  papers: readonly Authored[],
  rows: readonly PersonRow[],
  { path, text }: TextFile,
): Problem[] {
  const mentions = papers.flatMap(({ slug, authors }) =>
    authors.map(({ literal }) => ({ slug, literal, name: foldTitle(literal) })),
  );
  const bySpelling = Map.groupBy(mentions, ({ name }) => name);
  const isKnown = ({ spellings, papers: named }: PersonRow) =>
    spellings.some((spelling) =>
      bySpelling.get(foldTitle(spelling))?.some(({ slug }) => named?.includes(slug) ?? true),
    );
  const literals = [...new Set(mentions.map(({ literal }) => literal))];
  return rows
    .filter((row) => !isKnown(row))
    .map(({ name, spellings, papers: named }) =>
      warning(
        'unknown-author',
        `no paper${named ? ' of this row' : ''} has an author “${spellings.join('” or “')}”`,
        { file: `content/${path}`, line: lineOf(text, name) },
        'a row of people.yaml joins names as papers print them',
        named ? CORRECT : nearlyCalled(spellings[0] ?? '', literals),
      ),
    );
}

const CORRECT = 'correct the row, or remove it';

function nearlyCalled(spelling: string, literals: string[]): string {
  return nearest(spelling, literals) === null ? CORRECT : suggestion(spelling, literals);
}

function lineOf(text: string, name: string): number {
  return (
    Math.max(
      0,
      text.split('\n').findIndex((line) => line.includes(name)),
    ) + 1
  );
}
