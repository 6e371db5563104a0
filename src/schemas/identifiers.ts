import type { PartialDate } from './date.ts';
import type { Identifiers } from './record.ts';

/**
 * arXiv identifiers (https://info.arxiv.org/help/arxiv_identifier.html): `YYMM.NNNN` from April 2007, five digits
 * from January 2015; before that `archive/YYMMNNN`, with an optional subject class that is not part of the number.
 */
const NEW_STYLE = /(?<![\d.])(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})(?:v\d+)?(?![\d.]*\d)/;
const OLD_STYLE =
  /(?<![\w-])([a-z]{2,8}(?:-[a-z]{2,4})?)(?:\.[A-Z]{2})?\/(\d{2})(0[1-9]|1[0-2])(\d{3})(?:v\d+)?(?!\d)/;
const ARXIV_PREFIX = /^(?:arxiv:\s*|https?:\/\/(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html|ps|format|src)\/)/i;
const ARXIV_DOI = /^10\.48550\/arxiv\./i;

const DOI_PREFIX = /^(?:doi:\s*|https?:\/\/(?:dx\.|www\.)?doi\.org\/)/i;
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;

/**
 * The canonical form ("2312.10105", "hep-th/9901001") of an arXiv identifier given bare, with `arXiv:` before
 * it, with a version or a subject after it, as an address at arxiv.org, or as arXiv's own DOI.
 */
export function parseArxiv(text: string): string | undefined {
  const bare = (parseDoi(text) ?? text.trim()).replace(ARXIV_DOI, '').replace(ARXIV_PREFIX, '');
  const modern = NEW_STYLE.exec(bare);
  if (modern?.index === 0) return canonicalModern(modern);
  const old = OLD_STYLE.exec(bare);
  return old?.index === 0 ? `${old[1]}/${old[2]}${old[3]}${old[4]}` : undefined;
}

/** The first arXiv identifier that a text marks as one ("arXiv preprint arXiv:2106.09685"). */
export function findArxiv(text: string): string | undefined {
  const marked = /arxiv:\s*(\S{1,40})|arxiv\.org\/(?:abs|pdf|html)\/(\S{1,40})/i.exec(text);
  return marked ? parseArxiv(marked[1] ?? marked[2] ?? '') : undefined;
}

function canonicalModern([, year = '', month = '', number = '']: RegExpExecArray): string | undefined {
  return Number(`${year}${month}`) >= 704 ? `${year}${month}.${number}` : undefined;
}

/** The month in which arXiv received a work, which its identifier states. */
export function arxivMonth(arxiv: string): PartialDate | undefined {
  const match = /^(?:[a-z-]+\/)?(\d{2})(\d{2})/.exec(arxiv);
  if (!match) return undefined;
  const short = Number(match[1]);
  const year = arxiv.includes('/') && short >= 91 ? 1900 + short : 2000 + short;
  return { year, month: Number(match[2]), basis: 'arxiv-identifier' };
}

/** The canonical form ("10.1000/xyz") of a DOI given bare, with `doi:` before it, or as a resolver's address. */
export function parseDoi(text: string): string | undefined {
  const trimmed = text.trim();
  const bare = trimmed.replace(DOI_PREFIX, '');
  const doi = (bare === trimmed ? bare : decodePercent(bare)).replace(/[.,;]+$/, '').toLowerCase();
  return DOI.test(doi) ? doi : undefined;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The identifiers in what a source says of one work; the first valid text of each kind counts. arXiv's own
 * DOI is the arXiv identifier and nothing else.
 */
export function readIdentifiers(texts: readonly (string | undefined)[]): Identifiers {
  const given = texts.filter((text) => text !== undefined && text !== '') as string[];
  const arxiv = first(given, parseArxiv);
  const doi = first(given, (text) => {
    const found = parseDoi(text);
    return found && ARXIV_DOI.test(found) ? undefined : found;
  });
  return { ...(arxiv && { arxiv }), ...(doi && { doi }) };
}

function first<T>(texts: readonly string[], parse: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = parse(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Addresses of a work at arXiv. */
export function arxivUrls(arxiv: string): { abstract: string; pdf: string; html: string } {
  const at = (kind: string) => `https://arxiv.org/${kind}/${arxiv}`;
  return { abstract: at('abs'), pdf: at('pdf'), html: at('html') };
}

/** Address of a work at the DOI resolver. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}

/** Address of a work's page in the community listing. */
export function communityUrl(arxiv: string): string {
  return `https://huggingface.co/papers/${arxiv}`;
}
