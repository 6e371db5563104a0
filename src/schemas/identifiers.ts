import type { PartialDate } from './date.ts';
import type { Identifiers } from './record.ts';

/**
 * arXiv identifiers (https://info.arxiv.org/help/arxiv_identifier.html): `YYMM.NNNN` from April 2007, five digits
 * from January 2015; before that `archive/YYMMNNN`, with an optional subject class that is not part of the number.
 */
const NEW_STYLE = /(?<![\d.])(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})(?:v\d+)?(?![\d.]*\d)/;
const OLD_STYLE =
  /(?<![\w-])([a-z]{2,8}(?:-[a-z]{2,4})?)(?:\.[A-Z]{2})?\/(\d{2})(0[1-9]|1[0-2])(\d{3})(?:v\d+)?(?!\d)/;
/** Addresses where arXiv, and sites that show its papers, keep one. */
const ARXIV_PAGE = [
  String.raw`(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html|ps|format|src)`,
  String.raw`(?:www\.)?alphaxiv\.org\/(?:abs|pdf|overview)`,
  String.raw`(?:ar5iv\.labs\.arxiv\.org|ar5iv\.org)\/(?:abs|html)`,
  String.raw`(?:www\.)?huggingface\.co\/papers`,
  String.raw`[\w.-]+\/(?:abs\/)?arxiv`,
].join('|');
const ARXIV_PREFIX = new RegExp(
  String.raw`^(?:arxiv(?::\s*|\s+)|abs\/|(?:https?:\/\/)?(?:${ARXIV_PAGE})[/:])`,
  'i',
);
const ARXIV_DOI = /^10\.48550\/arxiv\./i;

const DOI_PREFIX = /^(?:doi:?\s*(?=10)|(?:urn|info):doi[:/]|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)/i;
/** Maximum length including its address, in characters. */
const LONGEST_DOI = 2_000;
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
/** A publisher's address that contains the DOI, and what publisher sites write after it. */
const DOI_ADDRESS = /^https?:\/\/[^\s/]+\/(?:[^\s#]*[/=?])?(10\.\d{4,9}\/[^\s?#&]+)/i;
/** Nature's sites name a work by the end of its DOI. */
const NATURE =
  /^https?:\/\/(?:www\.)?nature\.com\/articles\/((?:s\d{5}-\d{3}-\d{4,5}-[\dwxyz]|srep\d+|ncomms\d+|nature\d+|sdata\d+))(?![\w-])/i;
const AFTER_DOI =
  /(?:\/(?:full|abstract|meta|pdf|epdf|html|fulltext|summary)|v\d+(?:\.full)?\.pdf|\.pdf|\.full|\/)+$/i;
/** A DOI of a serial item ("SICI"), which programs wrap at its brackets. */
const BROKEN_AT_BRACKET = /\s+(?=[[\](<>:;])|(?<=[[(<])\s+/g;
const SHORT_DOI = /^10\/[a-z0-9]{3,12}$/i;

/**
 * The canonical form ("2312.10105", "hep-th/9901001") of an arXiv identifier given bare, with `arXiv:` before it,
 * with a version or a subject after it, as an address at arxiv.org, or as arXiv's own DOI.
 */
export function parseArxiv(text: string): string | undefined {
  return arxivIn(text, parseDoi(text));
}

function arxivIn(text: string, doi: string | undefined): string | undefined {
  if (doi !== undefined && !doi.includes('arxiv')) return undefined;
  const bare = (doi ?? text.trim()).replace(ARXIV_DOI, '').replace(ARXIV_PREFIX, '');
  const modern = NEW_STYLE.exec(bare);
  if (modern?.index === 0) return canonicalModern(modern);
  const old = OLD_STYLE.exec(bare);
  return old?.index === 0 ? `${old[1]}/${old[2]}${old[3]}${old[4]}` : undefined;
}

/** The first arXiv identifier that a text marks as one ("arXiv preprint arXiv:2106.09685"). */
export function findArxiv(text: string): string | undefined {
  const marked =
    /arxiv:\s*(\S{1,40})|arxiv\.org\/(?:abs|pdf|html)\/(\S{1,40})|\bcorr,? abs\/(\S{1,40})/i.exec(text);
  return marked ? parseArxiv(marked[1] ?? marked[2] ?? marked[3] ?? '') : undefined;
}

function canonicalModern([, year = '', month = '', number = '']: RegExpExecArray): string | undefined {
  return Number(`${year}${month}`) >= 704 ? `${year}${month}.${number}` : undefined;
}

/** The month in which arXiv received a work, as stated by its identifier. */
export function arxivMonth(arxiv: string): PartialDate | undefined {
  const match = /^(?:[a-z-]+\/)?(\d{2})(\d{2})/.exec(arxiv);
  if (!match) return undefined;
  const short = Number(match[1]);
  const year = arxiv.includes('/') && short >= 91 ? 1900 + short : 2000 + short;
  return { year, month: Number(match[2]), basis: 'arxiv-identifier' };
}

/**
 * The canonical form ("10.1000/xyz") of a DOI given bare, with `doi:` before it, or in the address of a resolver or
 * publisher.
 */
export function parseDoi(text: string): string | undefined {
  const whole = text.trim();
  if (whole.length > LONGEST_DOI) return undefined;
  const trimmed = whole.endsWith(']') ? whole.replace(/\s*\[doi\]$/i, '') : whole;
  const isPossible = trimmed.includes('10.') || trimmed.includes('%') || trimmed.includes('nature.com/');
  if (!isPossible) return undefined;
  const bare = trimmed.replace(DOI_PREFIX, '');
  const isAddress = /^https?:/i.test(trimmed);
  const given =
    bare === trimmed
      ? (doiInAddress(trimmed) ?? bare)
      : decodePercent(isAddress ? bare.replace(/[?#].*$/, '') : bare);
  const doi = given
    .replace(/[.,;]+$/, '')
    .replace(BROKEN_AT_BRACKET, '')
    .toLowerCase();
  return DOI.test(doi) ? doi : undefined;
}

/** The DOI in a publisher's address for a work (“https://dl.acm.org/doi/abs/10.1145/…”). */
function doiInAddress(text: string): string | undefined {
  const nature = NATURE.exec(text)?.[1];
  if (nature) return `10.1038/${nature}`;
  const found = DOI_ADDRESS.exec(text)?.[1];
  return found && decodePercent(found.replace(AFTER_DOI, '').replace(/(?<=^10\.1101\/.*)v\d+$/, ''));
}

/** The address of a short DOI ("10/f9xyz2"), which only the resolver can expand. */
export function shortDoiUrl(text: string): string | undefined {
  const short = text.trim().replace(DOI_PREFIX, '');
  return SHORT_DOI.test(short) ? `https://doi.org/${short.toLowerCase()}` : undefined;
}

function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The identifiers in what a source says about a work; the first valid text of each kind wins. arXiv's own DOI
 * counts only as an arXiv identifier.
 */
export function readIdentifiers(texts: readonly (string | undefined)[]): Identifiers {
  const given = texts.filter((text) => text !== undefined && text !== '') as string[];
  let [arxiv, doi]: (string | undefined)[] = [];
  for (const text of given) {
    const found = parseDoi(text);
    arxiv ??= arxivIn(text, found);
    if (found && !ARXIV_DOI.test(found)) doi ??= found;
  }
  return { ...(arxiv && { arxiv }), ...(doi && { doi }) };
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

/** An identifier as a curator writes it. */
export function shownIdentifier({ arxiv, doi }: Identifiers): string {
  return arxiv === undefined ? `doi:${doi}` : `arXiv:${arxiv}`;
}
