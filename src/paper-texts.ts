import path from 'node:path';
import { readRows, writeRows } from './cached-rows.ts';
import type { PaperText } from './schemas/paper-text.ts';

/** The file of the papers' texts: one JSON object a line, one line a paper, in the order of the papers. */
export function paperTextsFile(cache: string): string {
  return path.join(cache, 'papers.jsonl');
}

/** Reads the file; empty where there is none or where it was cut off while being written. */
export async function readPaperTexts(file: string): Promise<Map<string, PaperText>> {
  const texts = new Map<string, PaperText>();
  try {
    for await (const text of readRows<PaperText>(file)) texts.set(text.slug, text);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!missing && !(error instanceof SyntaxError)) throw error;
    return new Map();
  }
  return texts;
}

/** Writes texts as rows of JSON: the file whole, then put in place. */
export async function writePaperTexts(file: string, rows: Iterable<string>): Promise<void> {
  await writeRows(file, rows);
}
