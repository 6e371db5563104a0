import type { AuthorName } from '../schemas/record.ts';

export interface NameParts {
  given?: string | undefined;
  /** With its particles. */
  family?: string | undefined;
  suffix?: string | undefined;
}

/** A name from its parts, printed in reading order; undefined where every part is empty. */
export function nameFromParts(parts: NameParts): AuthorName | undefined {
  const given = tidy(parts.given);
  const family = tidy(parts.family);
  const suffix = tidy(parts.suffix);
  const literal = [given, family, suffix].filter(Boolean).join(' ');
  if (!literal) return undefined;
  return given && family ? { literal, given, family, ...(suffix && { suffix }) } : { literal };
}

/**
 * A name as one text. Only the form "Family, Given" states its parts; a name in reading order stays whole,
 * since its last word is not always the family name.
 */
export function nameFromText(text: string): AuthorName | undefined {
  const literal = tidy(text);
  if (!literal) return undefined;
  const [family, ...rest] = literal.split(',').map((part) => part.trim());
  if (rest.length === 0) return { literal };
  const [given, suffix] = rest.length > 1 ? [rest.slice(1).join(', '), rest[0]] : rest;
  return nameFromParts({ given, family, suffix });
}

function tidy(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}
