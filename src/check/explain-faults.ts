import type { ContentFiles, TextFile } from '../base/content-files.ts';
import { error, formatProblem, type Place, type Problem } from '../base/problems.ts';
import { blockedContent, blockedNamed } from '../library/overviews/check-blocked.ts';
import type { SiteFault } from './check-site.ts';

const MOST_SHOWN = 20;

/**
 * Faults of a built site → what the person who builds it reads. A link that stands in an overview or a note is the
 * curator's, with file and line, and so is what the page of one has in spite of its content security policy; everything
 * else is a defect of Lectern.
 */
export function explainFaults(
  faults: readonly SiteFault[],
  { topics, curations }: Pick<ContentFiles, 'topics' | 'curations'>,
): string {
  const written = [...topics, ...curations];
  const shown = faults.slice(0, MOST_SHOWN).map((fault) => formatProblem(explainFault(fault, written)));
  const more = faults.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more of this kind`] : [])].join('\n\n');
}

function explainFault(fault: SiteFault, written: readonly TextFile[]): Problem {
  const { file, link, blocked, what } = fault;
  const text = textOf(file, written);
  if (text && blocked !== undefined) {
    return blockedContent(blockedNamed(blocked), placeIn(text, blocked.replace(/[<>]/g, '')));
  }
  const place = text && link !== undefined ? placeIn(text, link) : undefined;
  if (place?.line === undefined) {
    const why = 'this is a defect of Lectern';
    return error('broken-site', what, { file }, why, 'report it with the content that causes it');
  }
  const fix = 'correct the link, or use <Paper slug="…"/> for a paper';
  return error('broken-link', `the link “${link}” does not work`, place, `${file} ${what}`, fix);
}

/** The overview or note on a page. */
function textOf(page: string, written: readonly TextFile[]): TextFile | undefined {
  const [kind, id] = page.split('/');
  return written.find(({ path }) => path === `${kind}/${id}.mdx`);
}

/** Where a text says something, in small or large letters; only the file where a component must have said it. */
function placeIn({ path, text }: TextFile, words: string): Place {
  const index = text.split('\n').findIndex((line) => line.toLowerCase().includes(words.toLowerCase()));
  return { file: `content/${path}`, ...(index >= 0 && { line: index + 1 }) };
}
