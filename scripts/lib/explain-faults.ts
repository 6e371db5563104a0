import type { ContentFiles, TextFile } from '../../src/content-files.ts';
import { error, formatProblem, type Place } from '../../src/problems.ts';
import type { SiteFault } from './check-site.ts';

const MOST_SHOWN = 20;

/**
 * Faults of a built site → what the person who builds it reads. A link that stands in an overview or a note is the
 * curator's, with file and line; everything else is a defect of Lectern.
 */
export function explainFaults(
  faults: readonly SiteFault[],
  content: Pick<ContentFiles, 'topics' | 'curations'>,
): string {
  const shown = faults.slice(0, MOST_SHOWN).map((fault) => explainFault(fault, content));
  const more = faults.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more of this kind`] : [])].join('\n\n');
}

function explainFault(
  fault: SiteFault,
  { topics, curations }: Pick<ContentFiles, 'topics' | 'curations'>,
): string {
  const place = writtenAt(fault, [...topics, ...curations]);
  return formatProblem(
    place === null
      ? error(
          'broken-site',
          fault.what,
          { file: fault.file },
          'this is a defect of Lectern',
          'report it with the content that causes it',
        )
      : error(
          'broken-link',
          `the link “${fault.link}” does not work`,
          place,
          `${fault.file} ${fault.what}`,
          'correct the link, or use <Paper slug="…"/> for a paper',
        ),
  );
}

/** Where the curator wrote the link, or null where none did. */
function writtenAt({ file, link }: SiteFault, written: readonly TextFile[]): Place | null {
  const [kind, id] = file.split('/');
  const source = written.find(({ path }) => path === `${kind}/${id}.mdx`);
  if (link === undefined || source === undefined) return null;
  const line = source.text.split('\n').findIndex((text) => text.includes(link));
  return line < 0 ? null : { file: `content/${source.path}`, line: line + 1 };
}
