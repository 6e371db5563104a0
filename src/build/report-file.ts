import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuildReport, Stage } from './report.ts';

/** Where the loader leaves its report. */
export function reportFile(cache: string): string {
  return path.join(cache, 'report.json');
}

/** The report of the last build, or null where it did not get that far. */
export async function readReport(cache: string): Promise<BuildReport | null> {
  const text = await readFile(reportFile(cache), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as BuildReport);
}

/** Replaces the stages of the report by those of a longer part of the build. Throws where there is no report. */
export async function reportStages(cache: string, stages: (known: Stage[]) => Stage[]): Promise<BuildReport> {
  const report = await readReport(cache);
  if (!report) throw new Error('the build left no report: this is a defect of Lectern');
  const complete = { ...report, stages: stages(report.stages) };
  await writeFile(reportFile(cache), JSON.stringify(complete));
  return complete;
}
