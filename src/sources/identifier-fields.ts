import { findArxiv, readIdentifiers, shortDoiUrl } from '../schemas/identifiers.ts';
import type { Draft } from './draft.ts';
import { keepValue, noteDoubt } from './draft-parts.ts';

/**
 * What a source offers to identify a work: fields meant for it, addresses, or identifiers marked as such in other
 * texts.
 */
interface Given {
  doi?: string | undefined;
  arxiv?: readonly (string | undefined)[] | undefined;
  links?: readonly string[] | undefined;
  /** Texts that may contain an arXiv identifier marked as one. */
  marked?: readonly (string | undefined)[] | undefined;
}

/** Adds identifiers and links. A DOI field that does not contain a DOI is a doubt. */
export function addIdentifiers(draft: Draft, { doi, arxiv = [], links = [], marked = [] }: Given): void {
  const found = marked.map((text) => text && findArxiv(text));
  const addresses = links.flatMap(addressesIn);
  const given = doi === undefined ? [] : doisIn(draft, doi);
  draft.identifiers = readIdentifiers([...arxiv, ...given, ...addresses, ...found]);
  const others = addresses.filter((address) => !isSaid(draft, address));
  const short = doi === undefined ? undefined : shortDoiUrl(doi);
  if (short) others.unshift(short);
  if (others.length > 0) draft.links = others;
  // Only the beginning of such a text can be linked.
  for (const link of others) if (!ADDRESS.test(link)) keepValue(draft, 'link', link);
  if (doi !== undefined && !short && Object.keys(readIdentifiers(given)).length === 0) {
    keepValue(draft, 'doi', doi);
    noteDoubt(
      draft,
      `“${doi.slice(0, 100)}” is not a DOI`,
      'a DOI is written like 10.1000/xyz',
      'correct it or remove it',
    );
  }
}

/** Whether an address only repeats an identifier of the draft; an address of another work is kept as a link. */
function isSaid({ identifiers }: Draft, address: string): boolean {
  const { arxiv, doi } = readIdentifiers([address]);
  return (
    (arxiv ?? doi) !== undefined &&
    (arxiv ?? identifiers?.arxiv) === identifiers?.arxiv &&
    (doi ?? identifiers?.doi) === identifiers?.doi
  );
}

/** The DOI in its field; if there are several, the first one is used, which is a doubt. */
function doisIn(draft: Draft, text: string): string[] {
  // Matched only at the start of a run of separators: otherwise a long run would take quadratic time.
  const parts = text.trim().split(/(?<![\s,;|])[\s,;|]+(?=(?:doi:\s*)?10\.\d{4,9}\/|https?:)/i);
  const all = parts.filter((part) => Object.keys(readIdentifiers([part])).length > 0);
  const [first, ...others] = new Set(all);
  if (first === undefined || parts.length < 2 || all.length < parts.length) return [text];
  if (others.length > 0) {
    keepValue(draft, 'doi', text);
    const why = 'a paper has one';
    noteDoubt(
      draft,
      `of the DOIs “${text.slice(0, 100)}” the first is taken`,
      why,
      'leave the one that is its own',
    );
  }
  return [first];
}

/** An address made only of characters that addresses have. */
const ADDRESS = /^(?:https?:\/\/|www\.)?[\w.~:/?#@!$&'()*+,;=%-]+$/i;

/** The addresses within a sentence. */
export function addressesWithin(text: string | undefined): string[] {
  const found = text?.match(/https?:\/\/[^\s<>()[\]{}"'`]{4,1000}/g) ?? [];
  return found.map((address) => address.replace(/[.,;:]+$/, ''));
}

/** A long run of blanks is only matched from its first character. */
const BETWEEN_ADDRESSES = /(?<![\s;,])[\s;,]+(?=https?:\/\/)|(?<!\s)\s*;\s*|(?<!\s)\s+/;
const MARKDOWN_LINK = /^\[[^\]]*\]\((\S+?)\)$/;

/** The addresses in a text: one, or several separated by blanks, commas or semicolons. */
function addressesIn(text: string): string[] {
  const bare = MARKDOWN_LINK.exec(text.trim())?.[1] ?? text.trim();
  const parts = bare.split(BETWEEN_ADDRESSES).filter(Boolean);
  const isList = parts.length > 1 && parts.every((part) => /^(?:https?:\/\/|www\.)/i.test(part));
  return isList ? parts : [bare].filter(Boolean);
}

/** An archive is where a preprint is kept, not a journal or conference, so it is not a venue. */
export function leaveOutArchive(draft: Draft): boolean {
  if (!ARCHIVE.test(draft.venue ?? '')) return false;
  delete draft.venue;
  return true;
}

const ARCHIVE =
  /^(?:arxiv(?:\.org| preprint| e-prints?)?(?:[: ,]+arxiv)?(?:[: ]+\S+)?(?: \[[\w.-]+\])?|corr(?:,? abs\/\S+)?)$/i;

/** Keeps the contents of an arXiv field that are not an arXiv identifier: an address becomes a link, the rest stays. */
export function keepUnreadArxiv(draft: Draft, texts: readonly string[]): void {
  for (const text of texts.filter((text) => Object.keys(readIdentifiers([text])).length === 0)) {
    if (/^https?:\/\//i.test(text)) draft.links = [...(draft.links ?? []), text];
    else keepValue(draft, 'arxiv', text);
  }
}
