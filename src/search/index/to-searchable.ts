import type { TextFile } from '../../base/content-files.ts';
import { dataPassages } from '../../library/overviews/data-passages.ts';
import { type OverviewPassage, readOverview } from '../../library/overviews/overview.ts';
import { plainAbstract } from '../../library/papers/describe.ts';
import { tagsOf } from '../../library/papers/tags.ts';
import { splitFrontMatter } from '../../schemas/content/hand-written.ts';
import type { Synonyms, Translation } from '../../schemas/content/synonyms.ts';
import type { Library, LibraryTopic } from '../../schemas/library.ts';
import type { Paper } from '../../schemas/paper.ts';
import type { Searchable, SearchablePaper, SearchableTopic } from './searchable.ts';
import { termStarts } from './terms/starts.ts';
import { editionOf, shortVenue } from './venue.ts';

/** A library → its searchable content. `files` are the topics' MDX files. */
export function toSearchable(
  { library, synonyms }: { library: Library; synonyms: Synonyms },
  files: readonly TextFile[],
): Omit<Searchable, 'profile'> & { starts: string[] } {
  const overviews = new Map(files.map(({ path, text }) => [path, passagesOf(text)]));
  const data = library.topics.flatMap((topic) => dataPassages(topic, () => 1));
  const told = tellings([...[...overviews.values()].flat(), ...data]);
  const papers = library.papers.map((paper) => searchablePaper(paper, told.get(paper.slug)));
  return {
    papers,
    topics: library.topics.map((topic) =>
      searchableTopic(topic, overviews.get(`topics/${topic.id}.mdx`) ?? []),
    ),
    synonyms: synonyms.filter((row) => Array.isArray(row)),
    translations: synonyms.filter((row): row is Translation => !Array.isArray(row)),
    starts: termStarts(papers),
  };
}

/** The passages of an overview; none for a file that is not valid MDX, which `checkBodies` reports. */
function passagesOf(text: string): OverviewPassage[] {
  try {
    return readOverview(splitFrontMatter(text).body).passages;
  } catch {
    return [];
  }
}

/** What overviews say about each paper, by slug: the sentences that link it, and those in the front matter. */
function tellings(
  passages: readonly { sentences: readonly { text: string; slugs: readonly string[] }[] }[],
): Map<string, string> {
  const told = new Map<string, string>();
  for (const { text, slugs } of passages.flatMap(({ sentences }) => sentences)) {
    for (const slug of new Set(slugs)) told.set(slug, `${told.get(slug) ?? ''} ${text}`.trim());
  }
  return told;
}

function searchablePaper(paper: Paper, told: string | undefined): SearchablePaper {
  const keywords = tagsOf(paper);
  return {
    slug: paper.slug,
    title: paper.plainTitle,
    abstract: plainAbstract(paper),
    names: paper.names,
    acronyms: paper.acronyms,
    topics: paper.topics.map(({ topic }) => topic),
    authors: paper.authors.map(({ literal }) => literal),
    authorPages: paper.authorPages,
    identifiers: paper.identifiers,
    links: paper.links.map(({ href }) => href),
    linkKinds: paper.links.map(({ kind }) => kind),
    near: paper.related.map(({ slug }) => slug),
    hasCode: paper.hasCode,
    ...(keywords.length > 0 && { keywords }),
    ...(told !== undefined && { told }),
    ...(paper.date && { date: paper.date }),
    ...(paper.venue !== undefined && venueOf(paper.venue)),
    ...(paper.organisation !== undefined && { organisation: paper.organisation }),
  };
}

function venueOf(name: string): Pick<SearchablePaper, 'venue' | 'edition'> {
  const edition = editionOf(name);
  return { venue: shortVenue(name), ...(edition !== undefined && { edition }) };
}

function searchableTopic(
  { id, title, scope, terms, linesOfWork = [] }: LibraryTopic,
  passages: readonly OverviewPassage[],
): SearchableTopic {
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
