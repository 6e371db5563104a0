import { isCommon, isDistinctive, TOKEN } from './name-shapes.ts';

/** The part of a title before its colon, dash, exclamation mark or explaining comma. */
const HEAD = /^(.{1,60}?)(?:\s*:\s*|!\s+|\s+[–—-]\s+|, (?=(?:an?|the)\s))/iu;
/** Titles that only add words to a name: "X Technical Report". */
const WRAPPED = /^(?:introducing |the )?(.{1,40}?) (?:technical report|model card|system card)\b/iu;
const WRAPPING = /^(?:introducing|the) | (?:technical report|datasets?|benchmarks?)$/giu;
/** Openings of sentences and headings rather than names. */
const HEADING =
  /^(?:a|an|the|towards?|on|how|when|why|what|where|is|are|can|do|does|from|beyond|rethinking|revisiting|understanding|estimating|exploring|evaluating|optimizing|training|learning|improving|scaling|boosting|enhancing|accelerating|breaking|discovering|stacking|soaring|various|working|physics|position|survey|benchmarking)(?=\s|$)/i;
/** Titles that say what kind of text follows. */
const GENRE =
  /^(?:(?:publisher|author|guest|invited) )?(?:errat(?:um|a)|corrigend(?:um|a)|addendum|corrections?|retraction|editorial|introduction|preface|foreword|afterword|epilogue|prologue|comment(?:ary|s)?|reply|response|rejoinder|discussion|review|overview|tutorial|summary|conclusions?|abstracts?|letter|note|perspective|viewpoint|opinion|interview|obituary|proceedings|report|appendix|supplement|supplementary material|case (?:report|study)|news|announcement)$/i;
const FUNCTION_WORD = /\b(?:in|on|of|with|for|without|meets?|to|at|from|by|your|you|is|are|a|an)\b/i;

/** Names in a title, most important first; the abstract is evidence for ordinary words. */
export function titleNames(title: string, abstract: string): string[] {
  const wrapped = WRAPPED.exec(title)?.[1];
  if (wrapped) return [wrapped.trim()];
  const head = HEAD.exec(title)?.[1]?.trim();
  const fromHead = head ? headNames(head, abstract) : [];
  return fromHead.length > 0 ? fromHead : nameWithin(title, abstract);
}

function headNames(head: string, abstract: string): string[] {
  const [, full, acronym] = /^(.+?) \((\S+)\)$/u.exec(head) ?? [];
  if (full && acronym) return [acronym, full];
  const both = /^(\S+) and (\S+)$/u.exec(head);
  if (both?.[1] && both[2] && /-/.test(head)) return [both[1], both[2]];
  const name = head.replace(WRAPPING, '').trim();
  return isNameLike(name, abstract) && !isOrdinary(name, abstract) ? [name] : [];
}

/** Words of the language at the start of a sentence: “Arctic tern”, “Skylark” if the abstract writes “skylark”. */
function isOrdinary(name: string, abstract: string): boolean {
  const [first = '', ...rest] = name.split(/\s+/);
  if (
    rest.some((word) => !/^\p{Ll}[\p{Ll}'’-]*$/u.test(word)) ||
    !/^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*$/u.test(first)
  )
    return false;
  if (!abstract.includes(name) && !abstract.includes(name.toLowerCase())) return rest.length > 0;
  const inSentences = abstract.replace(/(^|[.:;!?]\s+)\p{Lu}/gu, (start) => start.toLowerCase());
  return (
    mentions(inSentences, name) === 0 && (rest.length > 0 || mentions(inSentences, name.toLowerCase()) > 0)
  );
}

function isNameLike(name: string, abstract: string): boolean {
  const words = name.split(/\s+/);
  if (isCommon(name) || HEADING.test(name) || GENRE.test(name) || words.length > 4) return false;
  const isWitnessed = () => abstract.toLowerCase().includes(name.toLowerCase());
  if (words.length === 1) return isDistinctive(name) || !/s$/.test(name) || isWitnessed();
  if (isWitnessed()) return true;
  if (FUNCTION_WORD.test(name) || words.length > 2 || /['’]/.test(name)) return false;
  return !/[^\d.]s$/.test(name) || words.some(isDistinctive);
}

const OPENING = new RegExp(`^(${TOKEN}) for `, 'u');
const AFTER_PREPOSITION = new RegExp(
  String.raw`\b(?:with|via|using|by) (${TOKEN})(?=$|[:,]| for | and )`,
  'giu',
);

/** "X for …" and "… with X": a word of the title that can only be a name. */
function nameWithin(title: string, abstract: string): string[] {
  const opening = OPENING.exec(title)?.[1];
  if (opening && isDistinctive(opening)) return [opening];
  const words = [...title.matchAll(AFTER_PREPOSITION)].map((match) => match[1] ?? '');
  return words.filter(
    (word) => mentions(abstract, word) > 1 && (isDistinctive(word) || /^\p{Lu}.*-\p{Lu}/u.test(word)),
  );
}

/** How often a name is in a text as a separate word. */
export function mentions(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ''))
      count++;
  return count;
}
