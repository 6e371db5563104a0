import type { CleanRecord } from '../../../schemas/paper.ts';
import type { SourceRecord } from '../../../schemas/record.ts';
import { foldTitle } from '../../../text/words/fold.ts';

/** Maximum number of years between a preprint and its journal version. */
const MOST_YEARS = 3;
/** DOIs of preprint servers: a work may have one in addition to that of its journal version. */
const PREPRINT_DOI = /^10\.(?:1101|20944|21203|26434|31234|31219|31235|2139|36227|22541|48550|32388|33774)\//;
/** Titles that columns, prefaces and corrections share, folded. */
const SHARED_TITLE =
  /^(?:guest)?editorial\d*$|^(?:guest)?editors?(?:introduction|notes?|preface|foreword|comments?)$|^(?:introduction|preface|foreword|editorial)(?:to|for)the(?:specialissue|specialsection|issue|volume|(?:first|second|third)edition)$|^(?:messages?|welcome|notes?|letters?)?fromthe(?:general|program|conference|guest)?(?:chairs?|editors?|president|organi[sz]ers)$|^(?:welcome(?:message)?|keynote(?:speech|address|talk)?|panel(?:discussion)?|acknowledge?ments|glossary|bibliography|references|listofcontributors|titlepage|copyright(?:page|notice)?|publishersnote|announcements?|callforpapers|inmemoriam|nachruf)$|^(?:an?)?(?:introduction|preface|foreword|prologue|epilogue|conclusions?|appendix|discussion|summary|overview|bookreviews?|reviews?|errat(?:um|a)|corrigend(?:um|a)|corrections?|retraction|retracted|index|authorindex|tableofcontents|contents|letters?(?:totheeditor)?|reply|response|comments?|commentary|obituary|abstracts?|news|frontmatter|backmatter|masthead|untitled|notes?|editorialboard|inthisissue|vorwort|einleitung|buchbesprechung(?:en)?|rezension(?:en)?|introduccion|prefacio|prologo|avantpropos|compterendu)$|^(?:part|chapter|section|lecture|volume|vol|no|number|teil|kapitel|partie|chapitre)[ivxl\d]+$/;

/** Whether a title alone does not identify a work. */
function isSharedTitle(plainTitle: string): boolean {
  return SHARED_TITLE.test(foldTitle(plainTitle));
}

/**
 * Folded names of a record's authors: every word of a family name, or the last word of a name with unknown parts,
 * and all words of a whole name in a fixed order, because some sources put the family name first.
 */
function familiesOf({ authors }: SourceRecord): Set<string> {
  const families = authors?.flatMap(({ family, given, literal }) => {
    const words = literal.split(/[\s-]+/).filter((word) => !SUFFIX.test(word));
    const own = family?.split(/[\s-]+/).filter((word) => /^\p{Lu}|^\P{Ll}/u.test(word)) ?? words.slice(-1);
    const whole = given?.includes('.') ? [] : [words.map(foldName).sort().join(' ')];
    return [...own.map(foldName), ...whole];
  });
  return new Set(families?.filter((name) => name !== ''));
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** "Müller", "Mueller" and "Muller" are one. */
function foldName(word: string): string {
  return foldTitle(word).replace(/([aou])e/g, '$1');
}

/** Whether two records have an author in common; undefined if one of them names none. */
function authorsAgree(a: SourceRecord, b: SourceRecord): boolean | undefined {
  const [one, other] = [familiesOf(a), familiesOf(b)];
  if (one.size === 0 || other.size === 0) return undefined;
  return !one.isDisjointFrom(other);
}

/**
 * Why two records with one title cannot be one work, or null. `isPlain` means that it need not be reported to the
 * curator.
 */
export function contradiction(a: CleanRecord, b: CleanRecord): { reason: string; isPlain: boolean } | null {
  const agree = authorsAgree(a.record, b.record);
  const years = yearsBetween(a.record, b.record);
  if (isSharedTitle(a.plainTitle) && !(agree && years === 0 && placesAgree(a.record, b.record))) {
    return plain('many works share their title');
  }
  if (agree === false) return plain('they name other authors');
  for (const scheme of ['arxiv', 'doi'] as const) {
    const [one, other] = [a.record.identifiers[scheme], b.record.identifiers[scheme]];
    if (!one || !other || one === other) continue;
    const isPublished = scheme === 'doi' && PREPRINT_DOI.test(one) !== PREPRINT_DOI.test(other);
    if (isPublished && agree && (years ?? 0) <= MOST_YEARS) continue;
    return { reason: `their ${scheme} identifiers differ: ${one} and ${other}`, isPlain: false };
  }
  const [countA, countB] = [authorCountOf(a.record), authorCountOf(b.record)];
  const countsDiffer = countA !== undefined && countB !== undefined && countA !== countB;
  if (countsDiffer && agree === undefined && (years ?? 0) > 1) {
    return { reason: 'both the number of authors and the year differ', isPlain: false };
  }
  return (years ?? 0) > MOST_YEARS ? { reason: `${years} years lie between them`, isPlain: false } : null;
}

/** Whether two records could describe the same place of publication: no value that both give differs. */
function placesAgree(a: SourceRecord, b: SourceRecord): boolean {
  return (['venue', 'volume', 'issue', 'pages'] as const).every((field) => {
    const [one, other] = [a[field], b[field]];
    return !one || !other || foldTitle(one) === foldTitle(other);
  });
}

function plain(reason: string): { reason: string; isPlain: boolean } {
  return { reason, isPlain: true };
}

function yearsBetween({ date: a }: SourceRecord, { date: b }: SourceRecord): number | undefined {
  return a && b ? Math.abs(a.year - b.year) : undefined;
}

function authorCountOf(record: SourceRecord): number | undefined {
  return record.authorCount ?? record.authors?.length;
}

/** Whether a DOI is that of a preprint. */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_DOI.test(doi);
}

/** The facts that can contradict another record with the same title. */
export function statementOf({ record, plainTitle }: CleanRecord): string {
  const families = [...familiesOf(record)].sort();
  const isAlone = isSharedTitle(plainTitle) && (families.length === 0 || record.date === undefined);
  return JSON.stringify([
    isAlone ? [record.source, record.lines[0]] : null,
    record.identifiers.arxiv,
    record.identifiers.doi,
    authorCountOf(record),
    record.date?.year,
    families,
    isSharedTitle(plainTitle) ? [record.venue, record.volume, record.issue, record.pages] : null,
  ]);
}

/** Minimum share of the words of the shorter title that the longer one must contain for both to be one. */
const COMMON_WORDS = 0.5;

/** Whether two records that share an identifier can be one work: an author in common, or most words of a title. */
export function identifierAgrees(a: CleanRecord, b: CleanRecord): boolean {
  const [one, other] = [wordsOf(a.plainTitle), wordsOf(b.plainTitle)];
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const common = few.intersection(many).size;
  if (few.size > 0 && common >= few.size * COMMON_WORDS) return true;
  const [foldA, foldB] = [foldTitle(a.plainTitle), foldTitle(b.plainTitle)];
  if (foldA !== '' && foldB !== '' && (foldA.startsWith(foldB) || foldB.startsWith(foldA))) return true;
  return authorsAgree(a.record, b.record) === true;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
}
