import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A line of a file on disk; lines count from 1. */
export interface WrittenPlace {
  /** Absolute path. */
  file: string;
  line: number;
}

const FRAME = /\(?(file:\/\/[^\s()]+):(\d+):(\d+)\)?$/gm;

/**
 * Where the code of a stack was written, innermost first. Frames of bundled code count with the place that the source
 * map beside it names, all others not at all.
 */
export function writtenPlaces(stack: string): WrittenPlace[] {
  return [...stack.matchAll(FRAME)].flatMap(([, url = '', line, column]) => {
    const file = fileURLToPath(url);
    const map = readMap(`${file}.map`);
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !('originalSource' in entry)) return [];
    const written = path.resolve(path.dirname(file), entry.originalSource.replace(/\?.*$/, ''));
    return [{ file: written, line: entry.originalLine + 1 }];
  });
}

function readMap(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
