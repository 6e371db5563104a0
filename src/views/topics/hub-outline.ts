import { strings } from '../../strings/index.ts';
import type { HubView } from './hub.ts';

/** Anchor of the section in which overviews list their lines of work. */
export const LINES_OF_WORK = 'lines-of-work';

/** A part of a hub's page to jump to. */
export interface OutlineItem {
  anchor: string;
  text: string;
  /** Whether it is a part of the item before. */
  isNested?: boolean;
}

/**
 * The parts of a hub's first page: the sections of its overview or, if nobody wrote one, its lines of work; what
 * its front matter adds; then the list of papers.
 */
export function outlineOf(
  headings: readonly { depth: number; slug: string; text: string }[],
  {
    holdings,
    made,
    lines,
    comparison,
    parts,
    alsoHere,
  }: Pick<HubView, 'holdings' | 'made' | 'lines' | 'comparison' | 'parts' | 'alsoHere'>,
): OutlineItem[] {
  const own = [{ depth: 2, slug: LINES_OF_WORK, text: strings.hub.linesOfWork }];
  const shown = made !== undefined && lines.length > 0 ? own : headings;
  const sections = shown.filter(({ depth }) => depth === 2);
  const nested = lines.map(({ id, title }) => ({ anchor: `#${id}`, text: title, isNested: true }));
  const { contested, ideas, questions, path } = parts;
  const added: [anchor: string, text: string, has: boolean][] = [
    ['#comparison', strings.hub.compared, comparison !== undefined],
    ['#contested', strings.hub.contested, contested.length > 0],
    ['#ideas-in-time', strings.hub.ideas, ideas.length > 0],
    ['#open-questions', strings.hub.questions, questions.length > 0],
    ['#reading-path', strings.hub.readingPath, path.length > 0],
    ['#also-here', strings.hub.alsoHere, alsoHere.length > 0],
    ['#glance', strings.hub.glance, true],
    ['#papers', holdings, true],
  ];
  return [
    ...sections.flatMap(({ slug, text }) => [
      { anchor: `#${slug}`, text },
      ...(slug === LINES_OF_WORK ? nested : []),
    ]),
    ...added.filter(([, , has]) => has).map(([anchor, text]) => ({ anchor, text })),
  ];
}
