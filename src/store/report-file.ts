import path from 'node:path';
import { replaceFiles } from './replace-files.ts';

/** Leaves what a build reports in the cache, for whoever measures builds. */
export async function writeReport(cache: string, report: object): Promise<void> {
  await replaceFiles(new Map([[path.join(cache, 'report.json'), JSON.stringify(report)]]));
}
