import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Reads a file of JSON values, one a line, without holding it whole. Throws where it is missing or cut off. */
export async function* readRows<T>(file: string): AsyncGenerator<T> {
  const input = createReadStream(file, 'utf8');
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield JSON.parse(line) as T;
  }
}

/** Characters that are written at once. */
const CHUNK = 1_000_000;

/** Writes rows of JSON, one a line: the file whole, then put in place. */
export async function writeRows(file: string, rows: Iterable<string>): Promise<void> {
  await writePieces(file, linesOf(rows));
}

function* linesOf(rows: Iterable<string>): Generator<string> {
  for (const row of rows) yield `${lineOf(row)}\n`;
}

/** Writes a text piece by piece, without holding it whole: the file whole, then put in place. */
export async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.next`;
  const out = await open(fresh, 'w');
  try {
    for (const chunk of chunksOf(pieces)) await out.appendFile(chunk);
  } finally {
    await out.close();
  }
  await rename(fresh, file);
}

function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    chunk.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield chunk.join('');
    [chunk, length] = [[], 0];
  }
  yield chunk.join('');
}

/** JSON allows the two Unicode separators as they are, but a reader of lines takes them for the end of one. */
function lineOf(json: string): string {
  const isLine = !json.includes('\u2028') && !json.includes('\u2029');
  return isLine ? json : json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
