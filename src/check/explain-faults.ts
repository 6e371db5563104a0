import type { ContentFiles, TextFile } from '../base/content-files.ts';
import { error, formatProblem, type Place, type Problem } from '../base/problems.ts';
import { blockedContent, blockedNamed } from '../library/overviews/check-blocked.ts';
import type { SiteFault } from './check-site.ts';

const MOST_SHOWN = 20;

/**
 * Faults of a built site → a message for the person who builds it. A link or an identifier from an overview or a
 * note is the curator's, with file and line, and so is anything on their pages that the content security policy
 * blocks; everything else is a defect of Lectern.
 */
export function explainFaults(
  faults: readonly SiteFault[],
  { topics, curations }: Pick<ContentFiles, 'topics' | 'curations'>,
): string {
  const written = [...topics, ...curations];
  const shown = faults
    .slice(0, MOST_SHOWN)
    .map((fault) => formatProblem(writtenFault(fault, written) ?? ownFault(fault)));
  const more = faults.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more of this kind`] : [])].join('\n\n');
}

/** Faults that no overview or note explains. */
export function faultsOfPages(
  faults: readonly SiteFault[],
  { topics, curations }: Pick<ContentFiles, 'topics' | 'curations'>,
): SiteFault[] {
  return faults.filter((fault) => writtenFault(fault, [...topics, ...curations]) === null);
}

/** A fault as a problem of the overview or note that contains it; null if none does. */
function writtenFault(
  { file, link, id, blocked, what }: SiteFault,
  written: readonly TextFile[],
): Problem | null {
  const text = textOf(file, written);
  if (!text) return null;
  if (blocked !== undefined) {
    const place = placeIn(text, blocked.replace(/[<>]/g, ''));
    // On an overview's page a component may have produced it; a paper's page has more than its note.
    if (place.line === undefined && file.startsWith('papers/')) return null;
    return blockedContent(blockedNamed(blocked), place);
  }
  if (id !== undefined) {
    const place = placeIn(text, `id="${id}"`);
    return place.line === undefined ? null : repeatedId(id, place);
  }
  const place = link === undefined ? undefined : placeIn(text, link);
  if (place?.line === undefined) return null;
  const fix = 'correct the link, or use <Paper slug="…"/> for a paper';
  return error('broken-link', `the link “${link}” does not work`, place, `${file} ${what}`, fix);
}

function repeatedId(id: string, place: Place): Problem {
  return error(
    'reserved-heading',
    `the identifier “${id}” is already used on its page`,
    place,
    `a link to #${id} could lead to either`,
    'choose another identifier, or leave it out',
  );
}

function ownFault({ file, what }: SiteFault): Problem {
  const why = 'this is a defect of Lectern';
  return error('broken-site', what, { file }, why, 'report it with the content that causes it');
}

/** The overview or note shown on a page. */
function textOf(page: string, written: readonly TextFile[]): TextFile | undefined {
  const [kind, id] = page.split('/');
  return written.find(({ path }) => path === `${kind}/${id}.mdx`);
}

/** Where a text contains the words, ignoring case; only the file if they must come from a component. */
function placeIn({ path, text }: TextFile, words: string): Place {
  const index = text.split('\n').findIndex((line) => line.toLowerCase().includes(words.toLowerCase()));
  return { file: `content/${path}`, ...(index >= 0 && { line: index + 1 }) };
}
