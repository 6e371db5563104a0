import type { z } from 'zod';
import type { ContentFiles, TextFile } from '../content-files.ts';
import { error, type Problem } from '../problems.ts';
import { Curation } from '../schemas/curation.ts';
import { parseHandWritten, splitFrontMatter } from '../schemas/hand-written.ts';
import { Ledger } from '../schemas/ledger.ts';
import type { LibraryTopic } from '../schemas/library.ts';
import { LibraryConfig } from '../schemas/library-config.ts';
import { PeopleFile, type PersonRow } from '../schemas/person.ts';
import { Synonyms } from '../schemas/synonyms.ts';
import { Topic } from '../schemas/topic.ts';
import { TopicAssignments } from '../schemas/topic-assignment.ts';
import type { CuratedPaper } from './curate.ts';

/** What people wrote in `content/`, read against its schemas. */
export interface HandWrittenFiles {
  config: LibraryConfig;
  ledger: Ledger;
  assignments: TopicAssignments;
  people: PersonRow[];
  /** Sorted by title. */
  topics: LibraryTopic[];
  curations: Map<string, CuratedPaper>;
  synonyms: Synonyms;
  problems: Problem[];
}

/** A file that breaks its schema is a problem and counts as empty. */
export function readHandWritten(content: ContentFiles): HandWrittenFiles {
  const problems: Problem[] = [];
  const read = <T>(schema: z.ZodType<T>, file: TextFile, empty: T): T => {
    const { frontMatter, line } = sectionOf(file);
    if (isUnclosed(file)) problems.push(unclosed(file));
    if (frontMatter.trim() === '' && !isFrontMatterFile(file)) return empty;
    const result = parseHandWritten(schema, `content/${file.path}`, frontMatter, line);
    problems.push(...result.problems);
    return result.value ?? empty;
  };
  const config = read(LibraryConfig, content.config, {
    title: 'Library',
    description: 'A library',
    sources: [],
  });
  const ledger = read(Ledger, content.ledger, { papers: {}, redirects: {} });
  const assignments = read(TopicAssignments, content.assignments, []);
  const people = read(PeopleFile, content.people, []);
  const synonyms = content.synonyms ? read(Synonyms, content.synonyms, []) : [];
  const topics = content.topics.flatMap((file) => {
    const topic = read<Topic | null>(Topic, file, null);
    return topic ? [{ ...topic, id: idOf(file) }] : [];
  });
  const curations = content.curations.flatMap((file) => {
    const curation = read<Curation | null>(Curation, file, null);
    const hasNote = splitFrontMatter(file.text).body.trim() !== '';
    return curation ? [[idOf(file), { file: `content/${file.path}`, curation, hasNote }] as const] : [];
  });
  topics.sort((a, b) => (a.title < b.title ? -1 : 1));
  return { config, ledger, assignments, people, topics, curations: new Map(curations), synonyms, problems };
}

function isFrontMatterFile({ path }: TextFile): boolean {
  return path.endsWith('.mdx');
}

function isUnclosed(file: TextFile): boolean {
  return (
    isFrontMatterFile(file) &&
    /^\uFEFF?---[ \t]*\r?\n/.test(file.text) &&
    splitFrontMatter(file.text).bodyLine === 1
  );
}

function unclosed({ path }: TextFile): Problem {
  return error(
    'front-matter-without-end',
    'the front matter has no end',
    { file: `content/${path}`, line: 1 },
    'it begins with --- and no later line is --- alone',
    'write --- on a line of its own behind the front matter',
  );
}

/** The part of a file that is data: its front matter, or all of it. */
function sectionOf(file: TextFile): { frontMatter: string; line: number } {
  if (!isFrontMatterFile(file)) return { frontMatter: file.text, line: 1 };
  return { frontMatter: splitFrontMatter(file.text).frontMatter, line: 2 };
}

/** `topics/kv-cache.mdx` → `kv-cache`. */
export function idOf({ path }: TextFile): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length);
}
