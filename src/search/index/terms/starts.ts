import { isStopWord } from '../../query/stop-words.ts';
import { termOf, wordsOf } from '../../query/words.ts';
import type { SearchablePaper } from '../searchable.ts';

/** Papers to a file of terms, so that a file takes about 3 kB compressed. */
const PAPERS_IN_A_FILE = 3;
/** Files at most, as the search page lists their bounds, about 3 kB compressed; in a larger library, files hold more. */
const MOST_FILES = 1024;
/** Papers that are read, evenly spread. */
const SAMPLE = 500;

type Texts = Pick<SearchablePaper, 'title' | 'abstract' | 'authors'>;

/**
 * The lower bounds of the files of terms, which follow the order of the terms. They are chosen before the index is made, from
 * a sample of the papers, so that the search page can name the files a query needs.
 */
export function termStarts(papers: readonly Texts[]): string[] {
  const counts = new Map<string, number>();
  const step = Math.max(1, papers.length / SAMPLE);
  for (let at = 0; at < papers.length; at += step) {
    for (const term of termsIn(papers[Math.floor(at)] as Texts))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const terms = [...counts.keys()].sort();
  // What a rare term leads to is longer than its share of the texts: others stand for it, too.
  const sizes = terms.map((term) => Math.sqrt(counts.get(term) as number));
  const files = Math.min(MOST_FILES, Math.ceil(papers.length / PAPERS_IN_A_FILE));
  const size = sizes.reduce((sum, one) => sum + one, 0) / files;
  const starts = [''];
  let filled = 0;
  for (const [at, own] of sizes.entries()) {
    // A file ends where its size comes closest to the wanted one.
    if (filled > 0 && filled + own / 2 > size) {
      starts.push(separator(terms[at - 1] as string, terms[at] as string));
      filled = 0;
    }
    filled += own;
  }
  return starts;
}

/** The shortest text that separates a term from the one before it. */
function separator(before: string, term: string): string {
  let shared = 0;
  while (term[shared] === before[shared]) shared += 1;
  return term.slice(0, shared + 1);
}

function termsIn({ title, abstract, authors }: Texts): Set<string> {
  const words = new Set(wordsOf([title, abstract, ...authors].join('\n')));
  return new Set([...words].filter((word) => !isStopWord(word)).map(termOf));
}
