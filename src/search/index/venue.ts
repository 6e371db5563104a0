/** An acronym in parentheses, which a venue gives itself: "… Information Processing Systems (NeurIPS)". */
const GIVEN = /\((\p{Lu}[\p{L}\p{N}&-]*\p{Lu}[\p{L}\p{N}&-]*)(?:\s*['’]?\d{2,4})?\)/u;
/** The parts of a venue's name that belong to one year's edition, or to how a work was presented there. */
const OF_ONE_YEAR =
  /\b(?:19|20)\d{2}\b|['’]\d{2}\b|\b\d{1,3}(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?= )|\b(?:spotlight|oral|poster)\b|\bproc(?:\.|eedings)(?: of)?(?: the)?\b/giu;

/**
 * The name by which people refer to the venue: the acronym it gives itself, otherwise its name without the parts of
 * one year's edition ("NeurIPS 2023 Spotlight" is "NeurIPS", "ACM TOSEM 34" is "ACM TOSEM").
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

/**
 * A venue's name with the year stated in it ("NeurIPS 2023"), which is not always the paper's year; undefined
 * without one.
 */
export function editionOf(venue: string): string | undefined {
  const [, year, short] = /\b((?:19|20)\d{2})\b|['’](\d{2})\b/.exec(venue) ?? [];
  if (year === undefined && short === undefined) return undefined;
  return `${shortVenue(venue)} ${year ?? `20${short}`}`;
}
