import { loadavg } from 'node:os';
import type { SourceRecord } from '../../src/schemas/record.ts';
import { readSource } from '../../src/sources/read/read-source.ts';
import { generateWorks, type Work } from './generate-works.ts';
import { HOSTILE_SHAPES, type HostileShape } from './hostile-shapes.ts';
import { SOURCE_FORMATS } from './source-formats.ts';
import { formatTable } from './table.ts';

const SEED = 1;
const WORKS = 5_000;
/**
 * Every format is read from a file of this size; a smaller one would mostly measure the compilation of the reader's
 * code.
 */
const BYTES = 4_000_000;
const WARM_UP = 500;
/** Times below this say nothing about growth. */
const LEAST_SECONDS = 0.02;
/** A shape that takes longer than this is not tried at a larger size. */
const LONGEST_SECONDS = 10;

/** CPU time of this process for a piece of work, over all threads. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Repeats works until a format writes the size to be measured. */
function worksFor(write: (works: readonly Work[]) => string, works: readonly Work[]): Work[] {
  const sample = Buffer.byteLength(write(works.slice(0, WARM_UP)));
  const count = Math.ceil((BYTES * WARM_UP) / sample);
  return Array.from({ length: count }, (_, at) => works[at % works.length] as Work);
}

/** How fast each format is read from generated input, as a table. */
function speedTable(records: readonly SourceRecord[]): string {
  const works = generateWorks(records, WORKS, SEED);
  const rows = Object.entries(SOURCE_FORMATS).map(([name, write]) => {
    readSource({ file: 'warm-up.txt', text: write(works.slice(0, WARM_UP)) });
    const text = write(worksFor(write, works));
    const megabytes = Buffer.byteLength(text) / 1e6;
    let read = 0;
    const seconds = secondsOf(() => {
      const { records, untitled = [] } = readSource({ file: 'bench.txt', text });
      read = records.length + untitled.length;
    });
    const speed = (megabytes / seconds).toFixed(1);
    return [name, megabytes.toFixed(1), String(read), seconds.toFixed(2), speed];
  });
  return formatTable([['format', 'MB', 'entries', 'CPU s', 'MB/s'], ...rows]);
}

/** How the time for a hostile shape grows with its size: 2.0 and 2.0 if it is linear. */
function growthOf({ name, parts, write, read }: HostileShape): string[] {
  const sizes = [parts, 2 * parts, 4 * parts].map(write);
  const kilobytes = String(Math.round((sizes.at(-1) as string).length / 1000));
  try {
    read(write(Math.ceil(parts / 4)));
    const seconds: number[] = [];
    for (const text of sizes) {
      const before = seconds.at(-1) ?? 0;
      if (before < LONGEST_SECONDS) seconds.push(secondsOf(() => read(text)));
    }
    const growth = seconds.slice(1).map((after, at) => {
      const before = seconds[at] as number;
      return before < LEAST_SECONDS ? '–' : (after / before).toFixed(1);
    });
    return [name, kilobytes, ...seconds.map((time) => time.toFixed(3)), ...growth];
  } catch (thrown) {
    return [name, kilobytes, String(thrown)];
  }
}

/** The speed of all formats and the growth of all hostile shapes, as tables. */
export function benchSources(records: readonly SourceRecord[]): string {
  const load = loadavg()[0]?.toFixed(1);
  const heading = ['hostile shape', 'kB (4n)', 'n, CPU s', '2n', '4n', '2n/n', '4n/2n'];
  const growth = formatTable([heading, ...HOSTILE_SHAPES.map(growthOf)]);
  return `load ${load}\n\n${speedTable(records)}\n\n${growth}`;
}
