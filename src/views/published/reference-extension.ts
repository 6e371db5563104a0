import { EXPORT_FORMATS, type ExportFormatName } from '../../library/citations/export-formats.ts';
import type { Site } from '../../site/site.ts';

/** What the name of a file of references ends with: a compact site packs them. */
export function referenceExtension(site: Pick<Site, 'profile'>, format: ExportFormatName): string {
  return EXPORT_FORMATS[format].extension + (site.profile.isCompact ? '.gz' : '');
}
