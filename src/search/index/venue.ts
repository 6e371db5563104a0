/** An acronym in parentheses, which a venue gives itself: "… Information Processing Systems (NeurIPS)". */
const GIVEN = /\((\p{Lu}[\p{L}\p{N}&-]*\p{Lu}[\p{L}\p{N}&-]*)(?:\s*['’]?\d{2,4})?\)/u;
/** What a venue's name says of one year's issue, and of how a work was presented there. */
const OF_ONE_YEAR =
  /\b(?:19|20)\d{2}\b|['’]\d{2}\b|\b\d{1,3}(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?= )|\b(?:spotlight|oral|poster)\b|\bproc(?:\.|eedings)(?: of)?(?: the)?\b/giu;

/**
 * The name by which people call a venue: the acronym that it gives itself, else its name without what belongs to one
 * year's issue ("NeurIPS 2023 Spotlight" is "NeurIPS", "ACM TOSEM 34" is "ACM TOSEM").
 */
export function shortVenue(venue: string): string {
  const given = GIVEN.exec(venue)?.[1];
  if (given !== undefined) return given;
  const bare = venue
    .replace(OF_ONE_YEAR, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L})[ ,]+\d+(?:\s*\(\d+\))?[ ,]*$/u, '')
    .replace(/^[\s,:;-]+|[\s,:;-]+$/g, '');
  return bare === '' ? venue.trim() : bare;
}

/** A venue's name with the year that it states ("NeurIPS 2023"), which is not always that of the paper; undefined without one. */
export function editionOf(venue: string): string | undefined {
  const [, year, short] = /\b((?:19|20)\d{2})\b|['’](\d{2})\b/.exec(venue) ?? [];
  if (year === undefined && short === undefined) return undefined;
  return `${shortVenue(venue)} ${year ?? `20${short}`}`;
}
