import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentFiles, TextFile } from '../../src/base/content-files.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import { parseQuery } from '../../src/search/query/parse/parse-query.ts';
import { pick } from '../bench/pick.ts';
import { mutate } from './mutate.ts';
import { nastyLibrary } from './nasty-library.ts';
import { VECTORS } from './vectors.ts';
import { wrongWith } from './whole-library.ts';

const SOURCES = 'tests/fixtures/sources';
const LONGEST_SOURCE = 20_000;
const NASTY_PAPERS = 40;
/** The small library has few sources, so that a run tries many inputs. */
const HAND_WRITTEN = ['config', 'ledger', 'assignments', 'people'] as const;

/** One kind of test: a random input, and a check of the result. */
export interface FuzzPart {
  name: string;
  /** Returns what is wrong, or null if nothing is. `random` returns numbers from 0 to 1. */
  run(random: () => number): string | null;
}

/** Every part; `small` is a library that inputs are added to. */
export function fuzzParts(small: ContentFiles): FuzzPart[] {
  return [mutatedSources(small), nastyFields(small), mutatedFiles(small), queries()];
}

/** Damaged fixtures of all formats. */
function mutatedSources(small: ContentFiles): FuzzPart {
  const fixtures = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.in\./.test(entry.name))
    .map((entry) => [entry.name, readFileSync(path.join(entry.parentPath, entry.name), 'utf8')] as const);
  return {
    name: 'sources',
    run(random) {
      const [name, text] = pick(fixtures, random);
      return wrongWith(withSources(small, [[name, mutate(text.slice(0, LONGEST_SOURCE), random)]]));
    },
  };
}

/** Nasty texts in fields of valid entries: everything around them must come through, or be reported. */
function nastyFields(small: ContentFiles): FuzzPart {
  return {
    name: 'fields',
    run(random) {
      const { files, papers } = nastyLibrary(NASTY_PAPERS, Math.floor(random() * 2 ** 31));
      const content = withSources(
        small,
        [...files].map(([name, text]) => [path.basename(name), text] as const),
      );
      const { library, problems } = buildLibrary(content);
      const lost = papers.find(({ file, line, marks }) => {
        const own = library.papers.find(({ provenance }) =>
          provenance.some(({ source, lines }) => source === file && lines[0] === line),
        );
        const text = JSON.stringify(own ?? '').toLowerCase();
        const isTold = problems.some(({ where }) => where.file.endsWith(file));
        return !marks.every((mark) => text.includes(mark)) && !isTold;
      });
      if (lost) return `${lost.file}:${lost.line}: “${lost.kind}” in ${lost.field} is lost`;
      return wrongWith(content);
    },
  };
}

/** Damaged hand-written files: each problem has a location, and nothing throws. */
function mutatedFiles(small: ContentFiles): FuzzPart {
  return {
    name: 'files',
    run(random) {
      const file = pick([...HAND_WRITTEN, 'topics', 'curations'] as const, random);
      const damaged = (one: TextFile) => ({ ...one, text: mutate(one.text, random) });
      const own = small[file];
      const changed = { ...small, [file]: 'text' in own ? damaged(own) : own.map(damaged) };
      const { problems } = buildLibrary(changed);
      const lost = problems.find(({ where }) => !where.file.startsWith('content/'));
      return lost ? `a problem has no place: ${lost.what}` : null;
    },
  };
}

/** Queries made of strings with a meaning in search. */
function queries(): FuzzPart {
  const pieces = [
    ...Object.values(VECTORS),
    '"',
    '-',
    ' OR ',
    'year:',
    'author:',
    '2020..',
    'topic:',
    ' ',
    'lamp',
  ];
  return {
    name: 'queries',
    run(random) {
      const parts = Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(pieces, random));
      const started = performance.now();
      parseQuery(parts.join(''));
      return performance.now() - started > 1_000 ? `a query takes over a second: ${parts.join('')}` : null;
    },
  };
}

function withSources(
  small: ContentFiles,
  added: readonly (readonly [name: string, text: string])[],
): ContentFiles {
  const sources = added.map(([name, text]) => ({ path: `sources/${name}`, text }));
  return { ...small, sources: [...small.sources, ...sources] };
}
