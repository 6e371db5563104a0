import { asciiSegments } from './ascii-segments.ts';
import { isAscii } from './fold.ts';

const LONGEST_FIRST = 320;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Abbreviations after which Unicode's rules would end the sentence. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|al|approx|resp|Fig|Eq|Sec|No|Dr|Prof|St)\.|(?<![-\p{L}\p{N}])[A-Z]\.)$/u;
const LONGEST_ABBREVIATION = 'approx.'.length;

/** The sentences of a text by Unicode's rules (UAX 29), with English abbreviations kept whole. */
export function sentences(text: string): string[] {
  return [...sentencesOf(text)];
}

/** The same, reading each sentence only when it is needed. */
export function* sentencesOf(text: string): Generator<string> {
  let open = '';
  for (const segment of isAscii(text) ? asciiSegments(text) : segments(text)) {
    open += segment;
    if (ABBREVIATION.test(segment.trimEnd().slice(-LONGEST_ABBREVIATION - 1))) continue;
    if (open.trim() !== '') yield open.trim();
    open = '';
  }
  if (open.trim() !== '') yield open.trim();
}

function* segments(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** The first sentence, cut at a word boundary with an ellipsis if it is longer than 320 characters. */
export function firstSentence(text: string): string {
  // No sentence needs more, and the segmenter would read all of it.
  const [first = ''] = sentencesOf(text.slice(0, 2_000));
  if (first.length <= LONGEST_FIRST) return first;
  const cut = first.slice(0, LONGEST_FIRST).replace(/\s+\S*$/, '');
  return `${cut}…`;
}
