import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Leaves what a build reports in the cache, for whoever measures builds. */
export async function writeReport(cache: string, report: object): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(path.join(cache, 'report.json'), JSON.stringify(report));
}
