import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';
import type { SiteFile } from './site-list.ts';

/** Files of one site that another is to have too. */
export interface LinkTask {
  /** Folder of the first site. */
  from: string;
  /** Folder of the other site. */
  to: string;
  files: readonly Omit<SiteFile, 'facts' | 'key'>[];
}

/** Links or copies the files that are unchanged since they were written, and returns the paths of the others. */
export function linkSite({ from, to, files }: LinkTask): string[] {
  const folders = new Set<string>();
  const damaged: string[] = [];
  for (const row of files) {
    const place = path.join(from, row.file);
    if (!isWhole(place, row)) {
      damaged.push(row.file);
      continue;
    }
    const target = path.join(to, row.file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    linkOrCopy(place, target);
  }
  return damaged;
}

/** Whether a file is unchanged since it was written; its bytes are compared if it has been touched since. */
function isWhole(place: string, { bytes, written, digest }: LinkTask['files'][number]): boolean {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== bytes) return false;
  return found.mtimeMs === written || digestOf(readFileSync(place)) === digest;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}
