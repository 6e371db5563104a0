import { z } from 'zod';
import type { Paper } from '../../src/schemas/paper.ts';
import { toPlain } from '../../src/text/render/to-plain.ts';
import { paperFinder, readJudged, runScore } from './score.ts';

const Judged = z.array(
  z.object({
    title: z.string(),
    field: z.enum(['title', 'abstract']),
    class: z.string(),
    raw: z.string(),
    plain: z.string(),
    by: z.enum(['rule', 'optional', 'curation', 'keep']),
  }),
);
type Judged = z.infer<typeof Judged>[number];

interface ClassTally {
  exact: number;
  wrong: number;
  harmed: number;
}

/** En and em dashes are equal, and so are both signs for "about". */
function fold(text: string): string {
  return text.replace(/—/g, '–').replace(/~/g, '∼');
}

/** Whether the whole field, as the library shows it, contains the text as it should read. */
function reads(paper: Paper, { field, plain, raw, by }: Judged): boolean {
  const text = fold(field === 'title' ? paper.plainTitle : paper.abstract.map(toPlain).join('\n'));
  return text.includes(fold(plain)) || (by === 'optional' && text.includes(fold(raw)));
}

function complain({ by, field, title, raw, plain }: Judged, paper: Paper | undefined): string {
  const kind = by === 'keep' ? 'harmed' : by === 'curation' ? 'not corrected' : 'wrong';
  const why = paper ? '' : ' (not in the library)';
  return `${kind}: ${field} of "${title}"${why}\n  received ${raw}\n  expected ${plain}`;
}

function count(cases: readonly { judged: Judged; isRight: boolean }[]) {
  const number = (by: Judged['by'], right: boolean) =>
    cases.filter(({ judged, isRight }) => judged.by === by && isRight === right).length;
  const [exact, wrong] = [number('rule', true), number('rule', false)];
  const harmed = number('keep', false);
  const keep = number('keep', true) + harmed;
  return { repairs: exact + wrong, exact, wrong, keep, harmed, curated: number('curation', true) };
}

function countByClass(cases: readonly { judged: Judged; isRight: boolean }[]): Map<string, ClassTally> {
  const rows = new Map<string, ClassTally>();
  for (const { judged, isRight } of cases) {
    const row = rows.get(judged.class) ?? { exact: 0, wrong: 0, harmed: 0 };
    row[isRight ? 'exact' : judged.by === 'keep' ? 'harmed' : 'wrong']++;
    rows.set(judged.class, row);
  }
  return new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
}

await runScore('score:text', async (file) => {
  const find = await paperFinder();
  const cases = (await readJudged(file, Judged)).map((judged) => {
    const paper = find(judged.title);
    const isRight = paper !== undefined && reads(paper, judged);
    if (!isRight) console.log(complain(judged, paper));
    return { judged, isRight };
  });
  for (const [name, { exact, wrong, harmed }] of countByClass(cases))
    console.log(`${name.padEnd(24)} exact ${exact}, wrong ${wrong}, harmed ${harmed}`);
  const total = count(cases);
  console.log(
    `total: ${total.exact} of ${total.repairs} repaired exactly, ${total.harmed} of ${total.keep} harmed`,
  );
  console.log(JSON.stringify(total));
});
