import type { z } from 'zod';
import { compareTexts } from '../../base/compare-texts.ts';
import type { TextFile, WrittenFiles } from '../../base/content-files.ts';
import { error, type Problem } from '../../base/problems.ts';
import type { Recall } from '../../base/stages.ts';
import { Curation } from '../../schemas/content/curation.ts';
import {
  type HandWritten,
  type LineOf,
  parseHandWritten,
  splitFrontMatter,
} from '../../schemas/content/hand-written.ts';
import { isSlug, Ledger, LedgerImport, Slug, Title } from '../../schemas/content/ledger.ts';
import { LibraryConfig } from '../../schemas/content/library-config.ts';
import { PeopleFile, type PersonRow } from '../../schemas/content/people.ts';
import { Synonyms } from '../../schemas/content/synonyms.ts';
import { Topic } from '../../schemas/content/topic.ts';
import { TopicAssignments } from '../../schemas/content/topic-assignment.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { CuratedPaper } from '../papers/curate.ts';

/** The hand-written files of `content/`, parsed against their schemas. */
export interface HandWrittenFiles {
  config: LibraryConfig;
  /** Lines of library.yaml, for messages. */
  configLine: LineOf;
  ledger: Ledger;
  /** Lines of the ledger, for messages. */
  ledgerLine: LineOf;
  assignments: TopicAssignments;
  people: PersonRow[];
  /** Sorted by title. */
  topics: LibraryTopic[];
  curations: Map<string, CuratedPaper>;
  synonyms: Synonyms;
  problems: Problem[];
}

const NO_CONFIG: LibraryConfig = {
  title: 'Library',
  description: 'A library',
  language: 'en',
  sources: [],
};

/** A file that does not match its schema is a problem and counts as empty. `recall` may keep what files say. */
export function readHandWritten(content: WrittenFiles, recall?: Recall): HandWrittenFiles {
  const problems: Problem[] = [];
  const parse = fileParser(problems, recall);
  const { value: config = NO_CONFIG, lineOf: configLine } = parse(LibraryConfig, content.config);
  const { value: ledger = soundEntries(content.ledger.text), lineOf: ledgerLine } = parse(
    Ledger,
    content.ledger,
  );
  return {
    config,
    configLine,
    ledger,
    ledgerLine,
    assignments: parse(TopicAssignments, content.assignments).value ?? [],
    people: parse(PeopleFile, content.people).value ?? [],
    synonyms: (content.synonyms && parse(Synonyms, content.synonyms).value) ?? [],
    topics: readTopics(content.topics, parse, problems),
    curations: readCurations(content.curations, parse),
    problems,
  };
}

/** Reads a file by its schema; a data file may be blank. */
type Parse = <T>(schema: z.ZodType<T>, file: TextFile) => Pick<HandWritten<T>, 'value' | 'lineOf'>;

function fileParser(problems: Problem[], recall: Recall | undefined): Parse {
  return (schema, file) => {
    if (!isFrontMatterFile(file) && file.text.trim() === '') return { lineOf: () => 1 };
    const { frontMatter, line } = sectionOf(file);
    if (isUnclosed(file)) problems.push(unclosed(file));
    const result = parseHandWritten(schema, `content/${file.path}`, frontMatter, line, recall);
    problems.push(...result.problems);
    return result;
  };
}

function readTopics(files: readonly TextFile[], parse: Parse, problems: Problem[]): LibraryTopic[] {
  const topics = files.flatMap((file) => {
    const topic = parse(Topic, file).value;
    if (!isSlug(idOf(file))) problems.push(badTopicName(file));
    return topic && isSlug(idOf(file)) ? [{ ...topic, id: idOf(file) }] : [];
  });
  return topics.sort((a, b) => compareTexts(a.title, b.title) || compareTexts(a.id, b.id));
}

function readCurations(files: readonly TextFile[], parse: Parse): Map<string, CuratedPaper> {
  const curations = files.flatMap((file) => {
    const { value: curation, lineOf } = parse(Curation, file);
    const hasNote = splitFrontMatter(file.text).body.trim() !== '';
    const curated = { file: `content/${file.path}`, hasNote, lineOf };
    return curation ? [[idOf(file), { ...curated, curation }] as const] : [];
  });
  return new Map(curations);
}

/** The valid entries of a ledger with a broken one: one mistake must not cost every other paper its address. */
function soundEntries(text: string): Ledger {
  let data: Record<string, unknown> = {};
  try {
    data = JSON.parse(text) ?? {};
  } catch {}
  const sound = (entries: unknown, value: z.ZodType<string>) =>
    Object.fromEntries(
      Object.entries(entries ?? {}).filter(([slug, one]) => isSlug(slug) && value.safeParse(one).success),
    );
  const imports = LedgerImport.array().safeParse(data['imports']);
  return {
    papers: sound(data['papers'], Title),
    redirects: sound(data['redirects'], Slug),
    ...(imports.success && { imports: imports.data }),
  };
}

function badTopicName({ path }: TextFile): Problem {
  return error(
    'invalid-value',
    'the name of this file is not valid',
    { file: `content/${path}`, line: 1 },
    'it is part of the address of the hub: lower-case ASCII words joined by hyphens',
    'rename the file, for example to memory-efficient-training.mdx',
  );
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
    'it begins with ---, and no later line consists of --- only',
    'write --- on a line of its own after the front matter',
  );
}

/** The data part of a file: its front matter, or all of it. */
function sectionOf(file: TextFile): { frontMatter: string; line: number } {
  if (!isFrontMatterFile(file)) return { frontMatter: file.text, line: 1 };
  return { frontMatter: splitFrontMatter(file.text).frontMatter, line: 2 };
}

/** `topics/kv-cache.mdx` → `kv-cache`. */
export function idOf({ path }: TextFile): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length);
}
