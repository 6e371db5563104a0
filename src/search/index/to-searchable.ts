import type { TextFile } from '../../base/content-files.ts';
import { type OverviewPassage, readOverview } from '../../library/overviews/overview.ts';
import { plainAbstract } from '../../library/papers/describe.ts';
import { splitFrontMatter } from '../../schemas/hand-written.ts';
import type { Library, LibraryTopic } from '../../schemas/library.ts';
import type { Paper } from '../../schemas/paper.ts';
import type { Searchable, SearchablePaper, SearchableTopic } from './searchable.ts';

/** A library → what search indexes of it. `files` are the topics' MDX files. */
export function toSearchable(
  { library, synonyms }: { library: Library; synonyms: string[][] },
  files: readonly TextFile[],
): Searchable {
  const bodies = new Map(files.map(({ path, text }) => [path, splitFrontMatter(text).body]));
  return {
    papers: library.papers.map(searchablePaper),
    topics: library.topics.map((topic) => searchableTopic(topic, bodies.get(`topics/${topic.id}.mdx`) ?? '')),
    synonyms,
  };
}

function searchablePaper(paper: Paper): SearchablePaper {
  return {
    slug: paper.slug,
    title: paper.plainTitle,
    abstract: plainAbstract(paper),
    names: paper.names,
    acronyms: paper.acronyms,
    topics: paper.topics.map(({ topic }) => topic),
    authors: paper.authors.map(({ literal }) => literal),
    linkKinds: paper.links.map(({ kind }) => kind),
    hasCode: paper.hasCode,
    ...(paper.date && { date: paper.date }),
    ...(paper.organisation !== undefined && { organisation: paper.organisation }),
  };
}

function searchableTopic(
  { id, title, scope, terms, linesOfWork = [] }: LibraryTopic,
  body: string,
): SearchableTopic {
  const { passages } = readOverview(body);
  const lines = linesOfWork.map((line) => ({
    id: line.id,
    title: line.title,
    text: textOf(passages.filter(({ lineOfWork }) => lineOfWork === line.id)),
  }));
  return { id, title, scope, terms, overview: textOf(passages), lines };
}

function textOf(passages: readonly OverviewPassage[]): string {
  return passages.map(({ text }) => text).join('\n\n');
}
