import path from 'node:path';
import { replaceFiles } from './replace-files.ts';

/** Writes the report of a build into the cache, for tools that measure builds. */
export async function writeReport(cache: string, report: object): Promise<void> {
  await replaceFiles(new Map([[path.join(cache, 'report.json'), JSON.stringify(report)]]));
}
