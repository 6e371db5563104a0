import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { buildEnvironment } from '../../src/base/environment.ts';
import { readContent } from '../../src/build/read-content.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import { toPlain } from '../../src/text/render/to-plain.ts';
import { repairTitle } from '../../src/text/repair/repair.ts';
import { foldTitle } from '../../src/text/words/fold.ts';
import type { CommandName } from '../command/commands.ts';
import { runCommand, typedPath } from '../command/read-command.ts';

/** How many found items are right, how many are wrong, and how many judged ones were missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Reads a file of judged cases. Throws if it does not fit the schema. */
export async function readJudged<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** The papers of this library. */
export async function loadPapers(): Promise<Paper[]> {
  return buildLibrary(await readContent(buildEnvironment().content)).library.papers;
}

/** Looks up papers of this library by title, repaired or as received. */
export async function paperFinder(): Promise<(title: string) => Paper | undefined> {
  return titleFinder(await loadPapers());
}

/** The same for papers already loaded. */
export function titleFinder(papers: readonly Paper[]): (title: string) => Paper | undefined {
  const byTitle = new Map(
    papers.flatMap((paper) =>
      [paper.received.title, paper.plainTitle].map((title) => [foldTitle(title), paper] as const),
    ),
  );
  return (title) => byTitle.get(foldTitle(title));
}

/**
 * A text reduced to what counts when a judged one, which is as received, is compared with one of the library: both are
 * repaired, and case, spaces and punctuation do not count.
 */
export function foldJudged(text: string): string {
  const plain = toPlain(repairTitle(text).inlines).normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}+]/gu, '');
}

/** A share of a total, rounded to three places; 1 of nothing. */
export function shareOf(part: number, total: number): number {
  return total === 0 ? 1 : rounded(part / total);
}

/** A number rounded to three places. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Precision and recall over several tallies; 1 if there was nothing to find. */
export function precisionAndRecall(tallies: readonly Tally[]): { precision: number; recall: number } {
  const sum = (count: keyof Tally) => tallies.reduce((total, tally) => total + tally[count], 0);
  const right = sum('right');
  return { precision: shareOf(right, right + sum('wrong')), recall: shareOf(right, right + sum('missed')) };
}

/** Runs a score command on the given file. */
export function runScore(command: CommandName, main: (file: string) => Promise<void>): Promise<void> {
  const [file = ''] = runCommand(command).given;
  return main(typedPath(file));
}
