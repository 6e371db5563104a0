import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { machineProblem } from '../src/base/machine-problem.ts';
import { formatProblem, PROBLEM_KINDS, type ProblemKind } from '../src/base/problems.ts';
import { shardProblem } from '../src/base/shard.ts';
import { checkShards } from '../src/build/shards/check-shards.ts';
import { explainFaults } from '../src/check/explain-faults.ts';
import { incompletePaper } from '../src/library/papers/incomplete-papers.ts';
import { INVALID_LIBRARIES, messagesOf } from './invalid-libraries.ts';

const DOCS = readFileSync(path.join(import.meta.dirname, '../docs/problems.md'), 'utf8');
const KINDS = Object.keys(PROBLEM_KINDS) as ProblemKind[];
const PART = { index: 1, count: 2, digest: 'a', base: '/', site: null, papers: 0, own: [] };
/** What the system says of a file. */
function systemError(code: string, says: string, syscall: string, file: string): Error {
  return Object.assign(new Error(`${code}: ${says}, ${syscall} '${file}'`), { code, syscall, path: file });
}

const MACHINE = [
  systemError('ENOSPC', 'no space left on device', 'open', '/srv/dist.next/index.html'),
  systemError('EACCES', 'permission denied', 'mkdir', '/srv/dist'),
  systemError('EIO', 'i/o error', 'mkdir', '/srv/dist'),
  Object.assign(new Error('Worker terminated due to reaching memory limit: JS heap out of memory'), {
    code: 'ERR_WORKER_OUT_OF_MEMORY',
  }),
].flatMap((thrown) => machineProblem(new Error('a build fails', { cause: thrown })) ?? []);

/** What no library shows: a defect of Lectern, and what goes wrong between the parts of a site. */
const OTHERS = [
  explainFaults([{ file: 'index.html', what: 'has the identifier “top” more than once' }], {
    topics: [],
    curations: [],
  }),
  ...[
    incompletePaper(
      'Sparrow: Skipping Pages in Large Archives',
      'by its title only',
      { file: 'content/sources/list.txt', line: 3, endLine: 9 },
      'papers/sparrow-skipping-pages/index.html has the identifier “abstract” more than once',
    ),
    ...MACHINE,
    shardProblem('3/2'),
    ...checkShards([{ folder: 'dist.shards/1-of-2', manifest: PART }], 'dist'),
    ...checkShards(
      [
        { folder: 'dist.shards/1-of-2', manifest: PART },
        { folder: 'dist.shards/2-of-2', manifest: { ...PART, index: 2, digest: 'b' } },
      ],
      'dist',
    ),
  ].map(formatProblem),
];

/** The documented sections by their names. */
const sections = new Map(
  DOCS.split(/^### /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return [name, lines.join('\n')] as const;
    }),
);

const messages = new Map<string, string[]>();

beforeAll(async () => {
  for (const name of INVALID_LIBRARIES) messages.set(name, await messagesOf(name));
});

function messagesOfKind(kind: ProblemKind): string[] {
  return [...messages.values(), OTHERS].flat().filter((message) => message.endsWith(`#${kind}`));
}

describe('a folder with one thing wrong', () => {
  it.each(INVALID_LIBRARIES)('%s', (name) => {
    expect(messages.get(name)?.length).toBeGreaterThan(0);
    expect(messages.get(name)?.join('\n\n')).toMatchSnapshot();
  });
});

describe('the kinds of problems', () => {
  it('each have a section, and there are no others', () => {
    expect([...sections.keys()].sort()).toEqual([...KINDS].sort());
  });

  it.each(KINDS)('%s: a library shows it, and its section quotes the message', (kind) => {
    const shown = messagesOfKind(kind);
    const [example = ''] = /(?<=```text\n)[\s\S]*?(?=\n```)/.exec(sections.get(kind) ?? '') ?? [];
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toContain(example);
    expect(shown.every((message) => message.startsWith(PROBLEM_KINDS[kind]))).toBe(true);
  });

  it.each(KINDS)('%s: its section says what it means and what to do', (kind) => {
    const text = (sections.get(kind) ?? '').replace(/```[\s\S]*?```/g, '');
    expect(text.split(/\n\n+/).filter((paragraph) => paragraph.trim()).length).toBeGreaterThanOrEqual(2);
    expect(text).toContain('**Do:**');
  });
});
