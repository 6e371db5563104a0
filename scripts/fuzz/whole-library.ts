import { hasHiddenCharacters } from '../../src/base/clean-characters.ts';
import type { ContentFiles } from '../../src/base/content-files.ts';
import { formatProblem } from '../../src/base/problems.ts';
import { makeAnew } from '../../src/base/stages.ts';
import { compilePaper } from '../../src/build/compile-papers.ts';
import { type BuiltLibrary, buildLibrary } from '../../src/pipeline.ts';
import { paperRecord } from '../../src/search/index/record.ts';
import { toSearchable } from '../../src/search/index/to-searchable.ts';

/** Milliseconds that no input of this size may take. */
const LONGEST = 15_000;

/**
 * What is wrong with the library built from some content, whatever it contains: records in no paper or in two,
 * invalid or duplicate addresses, papers not fully shown, hidden characters, pages without a searchable word.
 */
export function wrongWith(content: ContentFiles): string | null {
  const started = performance.now();
  const built = buildLibrary(content);
  const took = performance.now() - started;
  if (took > LONGEST) return `it takes ${(took / 1000).toFixed(1)} s`;
  return wrongPapers(built) ?? wrongProblems(built) ?? wrongTexts(built, content);
}

function wrongPapers({ library }: BuiltLibrary): string | null {
  const { papers, sources } = library;
  const shown = papers.reduce((sum, { provenance }) => sum + provenance.length, 0);
  const records = sources.reduce((sum, source) => sum + source.records, 0);
  if (shown !== records) return `${records} records are ${shown} times in papers`;
  if (new Set(papers.map(({ slug }) => slug)).size !== papers.length) return 'two papers have one address';
  const odd = papers.find(({ slug }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug));
  return odd ? `a paper has the address “${odd.slug}”` : null;
}

function wrongProblems({ problems }: BuiltLibrary): string | null {
  const texts = problems.map(formatProblem);
  return texts.find((text) => /defect of Lectern/.test(text)) ?? null;
}

function wrongTexts(built: BuiltLibrary, { topics }: ContentFiles): string | null {
  const { papers } = built.library;
  for (const paper of papers) {
    let why = '';
    const page = compilePaper(paper, makeAnew, (reason) => {
      why = reason;
    });
    if (why !== '') return `${paper.slug}: ${why}`;
    if (hasHiddenCharacters(JSON.stringify(page.data) + page.rendered.html))
      return `${paper.slug} hides characters`;
  }
  const records = toSearchable(built, topics).papers.map(paperRecord);
  const empty = records.find(({ content }) => !/[\p{Alphabetic}\p{Nd}]/u.test(content));
  return empty ? `${empty.url} has no word to find` : null;
}
