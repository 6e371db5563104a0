import { isLean } from '../lean.ts';
import { EXPORT_FORMATS, type ExportFormatName } from '../library/export-formats.ts';
import type { Site } from '../site.ts';

/** What the name of a file of references ends with: a lean site packs them. */
export function referenceExtension(site: Pick<Site, 'papers'>, format: ExportFormatName): string {
  return EXPORT_FORMATS[format].extension + (isLean(site) ? '.gz' : '');
}
