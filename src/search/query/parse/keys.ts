import { parseArxiv, parseDoi } from '../../../schemas/identifiers.ts';
import { wordsOf } from '../words.ts';

/**
 * Finds the keys in a text: what identifies a single work. A work has a key for its arXiv identifier, its DOI, its
 * page here and each web address it gives, and shares those of its keywords.
 */

export function arxivKey(arxiv: string): string {
  return `arxiv:${arxiv}`;
}

export function doiKey(doi: string): string {
  return `doi:${doi}`;
}

/** An address without the parts in which its variants differ: scheme, `www`, a trailing slash or `.git`, a fragment. */
export function addressKey(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/(?:\/|\.git|\.pdf)+$/, '');
}

/** The key that all works with a keyword share, whatever its spelling. */
export function keywordKey(keyword: string): string {
  return `keyword:${wordsOf(keyword).join(' ')}`;
}

/** A part of a query that identifies a work. */
export interface NamedKey {
  typed: string;
  /** Most specific first; each may be the key of a work. */
  keys: string[];
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/\S+$/i;
const DOI_INSIDE = /10\.\d{4,9}(?:\.\d+)*\/[^\s?#]+/;
const ARXIV_INSIDE = /(?<![\d.])\d{4}\.\d{4,5}(?:v\d+)?(?![\d.]*\d)|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?/;
const AROUND = /^[\s"“”'‘’([{<,;]+|[\s"“”'‘’)\]}>,;.!?]+$/g;

/** The parts of a query that identify works: identifiers, bare or with their scheme, and whole addresses. */
export function keysIn(text: string): NamedKey[] {
  const joined = text.replace(/\b(arxiv|doi):\s+(?=\S)/gi, '$1:');
  return joined.split(/\s+/).flatMap((token) => {
    const typed = token.replace(AROUND, '');
    const keys = keysOf(typed);
    return keys.length > 0 ? [{ typed, keys: [...new Set(keys)] }] : [];
  });
}

function keysOf(typed: string): string[] {
  const isAddress = ADDRESS.test(typed);
  const arxiv = parseArxiv(isAddress ? (ARXIV_INSIDE.exec(typed)?.[0] ?? typed) : typed);
  const doi = parseDoi(DOI_INSIDE.exec(typed)?.[0] ?? '');
  return [
    ...(arxiv === undefined ? [] : [arxivKey(arxiv)]),
    ...(doi === undefined ? [] : [doiKey(doi)]),
    ...(isAddress ? addressesAbove(addressKey(typed)) : []),
  ];
}

/** An address and its parents, down to two path segments: a file in a repository stands for the repository. */
function addressesAbove(address: string): string[] {
  const parts = address.split('/');
  const papers = parts.indexOf('papers');
  const page = papers >= 0 && parts[papers + 1] ? [`papers/${parts[papers + 1]}`] : [];
  const above = Array.from({ length: Math.max(1, parts.length - 2) }, (_, less) =>
    parts.slice(0, parts.length - less).join('/'),
  );
  return [...above, ...page];
}

/** The parts of a citation key: first author, year, first significant word of the title ("frantar2022gptq"). */
interface CitationParts {
  family: string;
  year: string;
  word: string;
}

const CITATION_KEY =
  /^(\p{L}[\p{L}'’-]+?)[:_-]?((?:19|20)\d{2})[:_-]?(\p{L}[\p{L}\p{N}]*)?[a-z]?(?:-[\p{L}\p{N}-]+)?$/u;

/** The parts of a query that is a single citation key. */
export function readCitationKey(text: string): CitationParts | undefined {
  const [, family, year, word = ''] = CITATION_KEY.exec(text.trim()) ?? [];
  return family === undefined || year === undefined ? undefined : { family, year, word };
}
