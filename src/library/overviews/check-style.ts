import { error, type Problem } from '../../base/problems.ts';
import { fold } from '../../text/words/fold.ts';
import { americanSpelling } from './american-spelling.ts';
import { hasYear, type PaperOf, type Said } from './check-numbers.ts';
import type { CheckedHub } from './check-overview.ts';

/** Maximum share of sentences with a paper that may begin with it. */
const MOST_OPEN_WITH_PAPER = 0.5;
/** For fewer sentences the share is not meaningful. */
const FEWEST_SENTENCES = 8;
/** Words that could refer to any paper, and words too short to identify one. */
const KINDS_OF_WORK =
  /^(?:.{1,2}|the|and|for|with|that|this|its|from|one|two|other|another|third|second|first|paper|study|survey|review|work|method|approach|model|models|report|system|technique|framework|benchmark)s?$/;

/**
 * The style of an overview: labels that name their paper, sentences that do not all begin with one, years,
 * spelling.
 */
export function checkStyle(hub: CheckedHub, said: readonly Said[], paperOf: PaperOf): Problem[] {
  return [
    ...vagueLabels(hub, paperOf),
    ...papersAsSubject(hub),
    ...linesWithoutYears(hub),
    ...said.flatMap(({ text, line }) => britishSpellings(text, { file: hub.file, line })),
  ];
}

function vagueLabels({ file, overview }: CheckedHub, paperOf: PaperOf): Problem[] {
  return overview.passages.flatMap(({ labels, line }) =>
    labels
      .filter(({ slug, label }) => !isName(label, slug, paperOf))
      .map(({ label }) =>
        error(
          'vague-link-label',
          `the link “${label}” does not name its paper`,
          { file, line },
          'none of its words is in the title of the paper or names it, so a reader cannot tell what it leads to',
          'leave the label out, or write the name of the paper or words from its title',
        ),
      ),
  );
}

function isName(label: string, slug: string, paperOf: PaperOf): boolean {
  const paper = paperOf(slug);
  if (!paper) return true;
  const [title = ''] = paper.text.split('\n', 1);
  const known = new Set([title, ...paper.names].flatMap(wordsOf).map(stemOf));
  return wordsOf(label).some((word) => !KINDS_OF_WORK.test(word) && known.has(stemOf(word)));
}

function stemOf(word: string): string {
  return word.replace(/(?:es|s)$/, '');
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function papersAsSubject({ file, overview }: CheckedHub): Problem[] {
  const linked = overview.passages
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ sentences, line }) => sentences.map((sentence) => ({ ...sentence, line })))
    .filter(({ slugs }) => slugs.length > 0);
  const opening = linked.filter(({ opensWithPaper }) => opensWithPaper);
  if (linked.length < FEWEST_SENTENCES || opening.length < linked.length * MOST_OPEN_WITH_PAPER) return [];
  return [
    error(
      'papers-as-subject',
      `${opening.length} of ${linked.length} sentences with a paper begin with it`,
      { file, line: opening[0]?.line ?? 1 },
      'half of them or more read as a list of papers, not as an account of ideas',
      'begin with the idea, the question or the comparison, and name the paper where it answers',
    ),
  ];
}

function linesWithoutYears({ topic, file, overview }: CheckedHub): Problem[] {
  return (topic.linesOfWork ?? []).flatMap(({ id }) => {
    const own = overview.passages.filter(({ lineOfWork }) => lineOfWork === id);
    const [first] = own;
    if (!first || own.some(({ text }) => hasYear(text))) return [];
    return [
      error(
        'line-of-work-without-years',
        `the line of work “${id}” names no year`,
        { file, line: first.line },
        'a reader cannot see what came first and what answered it',
        'say in which years its ideas appeared',
      ),
    ];
  });
}

function britishSpellings(text: string, where: Problem['where']): Problem[] {
  return [...new Set(text.match(/\p{L}+/gu) ?? [])].flatMap((word) => {
    const american = americanSpelling(word.toLowerCase());
    if (american === undefined) return [];
    return [
      error(
        'british-spelling',
        `“${word}” has its British spelling`,
        where,
        'the pages and most titles are in American English, and a page has one spelling',
        `write “${american}”`,
      ),
    ];
  });
}
