import { closeSync, fstatSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';
import type { SiteFile } from './site-list.ts';

/** Files to write into a site that is being made. */
export interface WriteTask {
  /** Folder of the site. */
  folder: string;
  files: readonly NewFile[];
}

export interface NewFile {
  /** Path within the folder. */
  file: string;
  content: Uint8Array | string;
  /** Digest of the last site's file, if a link to it is in this place. */
  last: string | undefined;
}

/** What is known about a written file; null if its bytes equal those of the last site's file, whose link stays. */
export type WrittenFile = (Pick<SiteFile, 'digest' | 'bytes' | 'written'> & FoundFacts) | null;

/** What a check needs to know about a file, and what the file links to if it is a page, each link once. */
export interface FoundFacts {
  facts?: unknown;
  links?: readonly string[];
}

export type FactsOf = (file: string, bytes: Buffer) => FoundFacts;

/** Writes new files. A link is removed first, because the last site shares the linked file. */
export function writeFiles({ folder, files }: WriteTask, factsOf: FactsOf): WrittenFile[] {
  const folders = new Set<string>();
  return files.map(({ file, content, last }) => {
    const bytes =
      typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const digest = digestOf(bytes);
    if (digest === last) return null;
    const place = path.join(folder, file);
    if (last !== undefined) rmSync(place);
    else if (!folders.has(path.dirname(place))) {
      mkdirSync(path.dirname(place), { recursive: true });
      folders.add(path.dirname(place));
    }
    const written = writeNew(place, bytes);
    return { digest, bytes: bytes.length, written, ...factsOf(file, bytes) };
  });
}

/** Writes a file and returns its modification time. */
function writeNew(place: string, bytes: Buffer): number {
  // Fails if the file exists, so that no file of the last site is ever written to.
  const opened = openSync(place, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
    return fstatSync(opened).mtimeMs;
  } catch (thrown) {
    // The system does not say which file it could not write to.
    throw Object.assign(thrown as Error, { path: place });
  } finally {
    closeSync(opened);
  }
}
