import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PaperText } from './schemas/paper-text.ts';

/** The side file of the content store: one JSON object a line, one line a paper. */
export function paperTextsFile(cache: string): string {
  return path.join(cache, 'papers.jsonl');
}

/** Reads the side file; empty where there is none or where it was cut off while being written. */
export async function readPaperTexts(file: string): Promise<Map<string, PaperText>> {
  const texts = new Map<string, PaperText>();
  const input = createReadStream(file, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const text = JSON.parse(line) as PaperText;
      texts.set(text.slug, text);
    }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!missing && !(error instanceof SyntaxError)) throw error;
    return new Map();
  }
  return texts;
}

/** Writes the side file whole, then puts it in place. */
export async function writePaperTexts(file: string, texts: Iterable<PaperText>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.next`;
  await pipeline(Readable.from(linesOf(texts)), createWriteStream(fresh));
  await rename(fresh, file);
}

function* linesOf(texts: Iterable<PaperText>): Generator<string> {
  for (const text of texts) yield `${JSON.stringify(text).replace(/[\u2028\u2029]/g, escaped)}\n`;
}

/** JSON allows the two Unicode separators as they are, but a reader of lines takes them for the end of one. */
function escaped(separator: string): string {
  return `\\u${separator.charCodeAt(0).toString(16)}`;
}
