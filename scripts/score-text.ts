import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../src/sources/index.ts';
import { repairParagraphs, repairTitle } from '../src/text/repair.ts';
import { toPlain } from '../src/text/to-plain.ts';

interface Case {
  title: string;
  field: 'title' | 'abstract';
  class: string;
  raw: string;
  plain: string;
  by: 'rule' | 'optional' | 'curation' | 'keep';
}

interface Field {
  received: string;
  plain: string;
}

const SOURCES = 'content/sources';

/** Every field of every record, by the title as received. */
function readFields(): Map<string, Record<Case['field'], Field[]>> {
  const fields = new Map<string, Record<Case['field'], Field[]>>();
  for (const file of readdirSync(SOURCES).sort()) {
    const { records } = readSource({ file, text: readFileSync(join(SOURCES, file), 'utf8') });
    for (const { title, abstract } of records) {
      const entry = fields.get(title) ?? { title: [], abstract: [] };
      entry.title.push({ received: title, plain: toPlain(repairTitle(title).inlines) });
      const { paragraphs } = repairParagraphs(abstract);
      entry.abstract.push({ received: abstract.join('\n'), plain: paragraphs.map(toPlain).join('\n') });
      fields.set(title, entry);
    }
  }
  return fields;
}

/** En and em dashes are alike, and so are both signs for "about". */
function fold(text: string): string {
  return text.replace(/—/g, '–').replace(/~/g, '∼');
}

function main(file: string): void {
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];
  const fields = readFields();
  const total = { repairs: 0, exact: 0, wrong: 0, keep: 0, harmed: 0, curated: 0 };
  const classes = new Map<string, { exact: number; wrong: number; harmed: number }>();
  for (const one of cases) {
    const candidates = fields.get(one.title)?.[one.field] ?? [];
    const field = candidates.find(({ received }) => received.includes(one.raw));
    const isRight = field !== undefined && reads(field, one);
    const row = classes.get(one.class) ?? { exact: 0, wrong: 0, harmed: 0 };
    classes.set(one.class, row);
    count(one, isRight, total, row);
    if (!isRight && one.by !== 'curation') console.log(complaint(one, field));
  }
  for (const [name, { exact, wrong, harmed }] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${name.padEnd(24)} exact ${exact}, wrong ${wrong}, harmed ${harmed}`);
  console.log(
    `total: ${total.exact} of ${total.repairs} repaired exactly, ${total.harmed} of ${total.keep} harmed`,
  );
  console.log(JSON.stringify(total));
}

function reads(field: Field, { plain, raw, by }: Case): boolean {
  const text = fold(field.plain);
  return text.includes(fold(plain)) || (by === 'optional' && text.includes(fold(raw)));
}

function count(
  { by }: Case,
  isRight: boolean,
  total: { repairs: number; exact: number; wrong: number; keep: number; harmed: number; curated: number },
  row: { exact: number; wrong: number; harmed: number },
): void {
  if (by === 'keep') {
    total.keep++;
    if (!isRight) total.harmed++;
    if (!isRight) row.harmed++;
    else row.exact++;
    return;
  }
  if (isRight) row.exact++;
  else row.wrong++;
  if (by === 'curation' && isRight) total.curated++;
  if (by !== 'rule') return;
  total.repairs++;
  if (isRight) total.exact++;
  else total.wrong++;
}

function complaint({ by, field, title, raw, plain }: Case, found: Field | undefined): string {
  const kind = by === 'keep' ? 'harmed' : 'wrong';
  const why = found ? '' : ' (not found in any source)';
  return `${kind}: ${field} of "${title}"${why}\n  received ${raw}\n  expected ${plain}`;
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run score:text -- FILE');
  process.exitCode = 2;
} else main(file);
