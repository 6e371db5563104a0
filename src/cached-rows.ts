import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Reads a file of JSON values, one a line, without holding it whole. Throws where it is missing or cut off. */
export async function* readRows<T>(file: string): AsyncGenerator<T> {
  const input = createReadStream(file, 'utf8');
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield JSON.parse(line) as T;
  }
}

/** Writes values as JSON, one a line: the file whole, then put in place. */
export async function writeRows(file: string, rows: Iterable<unknown>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.next`;
  await pipeline(Readable.from(linesOf(rows)), createWriteStream(fresh));
  await rename(fresh, file);
}

function* linesOf(rows: Iterable<unknown>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row).replace(/[\u2028\u2029]/g, escaped)}\n`;
}

/** JSON allows the two Unicode separators as they are, but a reader of lines takes them for the end of one. */
function escaped(separator: string): string {
  return `\\u${separator.charCodeAt(0).toString(16)}`;
}
