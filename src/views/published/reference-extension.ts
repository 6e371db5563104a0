import { EXPORT_FORMATS, type ExportFormatName } from '../../library/citations/export-formats.ts';
import type { Site } from '../../site/site.ts';

/** The extension of a file of references: a compact site compresses them. */
export function referenceExtension(site: Pick<Site, 'profile'>, format: ExportFormatName): string {
  return EXPORT_FORMATS[format].extension + (site.profile.isCompact ? '.gz' : '');
}
