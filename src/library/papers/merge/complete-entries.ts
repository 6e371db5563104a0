import { type Problem, warning } from '../../../base/problems.ts';
import { shownIdentifier } from '../../../schemas/identifiers.ts';
import type { Identifiers, SourceRecord, UntitledEntry } from '../../../schemas/record.ts';

/** What was read from a source, reduced to what completing entries needs. */
interface ReadEntries {
  file: string;
  records: SourceRecord[];
  untitled?: UntitledEntry[];
  problems: Problem[];
}

/** Number of identifiers named in a message. */
const NAMED = 5;
/** Number of identifiers that arXiv answers in one request. */
const ASKED = 100;

/**
 * The sources, with untitled entries turned into records if another entry with the same identifier gives the title.
 * The rest wait for a source that has the title, and are reported as one problem per source.
 */
export function completeEntries<T extends ReadEntries>(sources: readonly T[]): T[] {
  if (sources.every(({ untitled = [] }) => untitled.length === 0)) return [...sources];
  const titles = new Map<string, string>();
  for (const { records } of sources) {
    for (const { title, identifiers } of records) {
      for (const key of keysOf(identifiers)) if (!titles.has(key)) titles.set(key, title);
    }
  }
  const titleOf = ({ identifiers }: UntitledEntry) =>
    keysOf(identifiers)
      .map((key) => titles.get(key))
      .find(Boolean);
  return sources.map((source) => {
    const { untitled: given = [] } = source;
    if (given.length === 0) return source;
    const records = given.flatMap((entry) => {
      const title = titleOf(entry);
      return title === undefined ? [] : [{ ...entry, title }];
    });
    const untitled = given.filter((entry) => titleOf(entry) === undefined);
    const problems =
      untitled.length > 0 ? [...source.problems, waiting(source.file, untitled)] : source.problems;
    return { ...source, records: [...source.records, ...records], untitled, problems };
  });
}

function keysOf({ arxiv, doi }: Identifiers): string[] {
  return [...(arxiv ? [`arxiv:${arxiv}`] : []), ...(doi ? [`doi:${doi}`] : [])];
}

function waiting(file: string, entries: readonly UntitledEntry[]): Problem {
  const names = entries.slice(0, NAMED).map(({ identifiers }) => shownIdentifier(identifiers));
  const more = entries.length > NAMED ? ', …' : '';
  const count = entries.length === 1 ? '1 identifier has' : `${entries.length} identifiers have`;
  const [first] = entries;
  return warning(
    'title-awaited',
    `${count} no title yet: ${names.join(', ')}${more}`,
    { file, ...(first && { line: first.lines[0] }) },
    'no other source has their titles, and other sites are not queried',
    `${howToComplete(entries)}; \`npm run report\` lists them`,
  );
}

/** Where to get a list that has the titles of entries. */
export function howToComplete(entries: readonly UntitledEntry[]): string {
  const ids = entries.flatMap(({ identifiers }) => identifiers.arxiv ?? []).slice(0, ASKED);
  if (ids.length === 0)
    return 'import a list that has them (Zotero: “Add item by identifier”, then an export)';
  const feed = `https://export.arxiv.org/api/query?max_results=${ids.length}&id_list=${ids.join(',')}`;
  return `save what ${feed} answers, and import it`;
}
