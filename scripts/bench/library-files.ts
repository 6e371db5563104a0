import { stringify } from 'yaml';
import { formatLedger } from '../../src/build/ledger-file.ts';
import type { LibraryTopic } from '../../src/schemas/library.ts';
import type { GeneratedPaper } from './generate-papers.ts';

const PAPERS_PER_SOURCE = 500;
/** Topics assigned by hand do not grow with a library; the rest is up to the classifier. */
const ASSIGNED_PAPERS = 300;

/** The files of a library, by their paths below the content folder. */
export function toLibraryFiles(
  papers: readonly GeneratedPaper[],
  topics: readonly LibraryTopic[],
): Map<string, string> {
  const files = new Map<string, string>();
  for (let start = 0; start < papers.length; start += PAPERS_PER_SOURCE) {
    const name = `listing-${String(start / PAPERS_PER_SOURCE).padStart(4, '0')}.txt`;
    files.set(`sources/${name}`, toListing(papers.slice(start, start + PAPERS_PER_SOURCE)));
  }
  const sources = [...files.keys()].map((path) => path.slice('sources/'.length));
  const ledger = {
    papers: Object.fromEntries(papers.map(({ slug, title }) => [slug, title])),
    redirects: {},
  };
  const rows = papers.slice(0, ASSIGNED_PAPERS).map(({ slug, topic }) => ({ paper: slug, topics: [topic] }));
  files.set('library.yaml', stringify(libraryConfig(sources)));
  files.set('permalinks.json', formatLedger(ledger));
  files.set('topic-assignments.yaml', stringify(rows));
  for (const topic of topics) files.set(`topics/${topic.id}.mdx`, toHub(topic));
  return files;
}

/** The listing with another sentence in its first abstract. */
export function changeOnePaper(listing: string): string {
  return listing.replace(/\.$/m, '. One sentence was added.');
}

function libraryConfig(sources: readonly string[]) {
  return {
    title: 'Generated library',
    description: 'Papers that recombine the sentences of real ones.',
    sources: sources.map((file) => ({ file, label: file, retrieved: '2026-01-01' })),
  };
}

function toListing(papers: readonly GeneratedPaper[]): string {
  const entries = papers.map(({ title, abstract, authorCount, date }) =>
    [
      title,
      abstract,
      `  • ${authorCount} author${authorCount === 1 ? '' : 's'}`,
      ...(date ? ['·', date] : []),
    ].join('\n\n'),
  );
  return ['Daily Papers', 'byAK and the research community', ...entries, ''].join('\n\n');
}

/** Lines of work are omitted, because they name papers of the real library. */
function toHub({ title, scope, terms }: LibraryTopic): string {
  return `---\n${stringify({ title, scope, terms })}---\n\n${scope}\n`;
}
