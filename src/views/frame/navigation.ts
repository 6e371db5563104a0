import { urls } from '../../base/addresses.ts';
import { oncePer } from '../../base/once-per.ts';
import { strings } from '../../strings/index.ts';
import type { Frame } from './frame.ts';
import type { Parts } from './parts.ts';

/** What header and footer show on every page. */
export interface Navigation {
  home: string;
  title: string;
  links: { url: string; label: string; current?: 'page' }[];
  /** Links in the footer. */
  further: { url: string; label: string }[];
  sources: string;
  repository?: string;
}

type Needing = { needs?: keyof Parts };

function parts(): (Needing & { part: string; label: string; url: string })[] {
  const { topics, papers, authors, sources } = strings.frame;
  return [
    { part: 'topics', needs: 'topics', label: topics, url: urls.topics() },
    { part: 'papers', label: papers, url: urls.papers() },
    { part: 'authors', needs: 'authors', label: authors, url: urls.authors() },
    { part: 'sources', label: sources, url: urls.sources() },
  ];
}

/** The footer's links; a compact page only has those that a reader of a paper needs. */
function further(isBrief: boolean): (Needing & { label: string; url: string })[] {
  const { map, timeline, systems, glossary, readingList, results, changes, data } = strings.frame;
  const needed = { label: readingList, url: urls.readingList() };
  if (isBrief) return [needed];
  return [
    { label: map, url: urls.map(), needs: 'papers' },
    { label: timeline, url: urls.timeline(), needs: 'dates' },
    { label: systems, url: urls.systems(), needs: 'systems' },
    { label: glossary, url: urls.glossary(), needs: 'glossary' },
    needed,
    { label: results, url: urls.results(), needs: 'results' },
    { label: changes, url: urls.changes() },
    { label: data, url: `${urls.sources()}#data` },
  ];
}

const navigations = oncePer((_: Frame) => new Map<string, Navigation>());

/** The navigation, with the part of the site that the page belongs to marked as current; computed once for each. */
export function navigation(frame: Frame, current?: string, isBrief = false): Navigation {
  const known = navigations(frame);
  const key = `${current} ${isBrief}`;
  const made = known.get(key) ?? makeNavigation(frame, current, isBrief);
  known.set(key, made);
  return made;
}

function makeNavigation(
  { title, repository, parts: has }: Frame,
  current: string | undefined,
  isBrief: boolean,
): Navigation {
  const isHere = ({ needs }: Needing) => needs === undefined || has[needs];
  return {
    home: urls.home(),
    title,
    links: parts()
      .filter(isHere)
      .map(({ part, label, url }) => ({
        url,
        label,
        ...(part === current && { current: 'page' as const }),
      })),
    further: further(isBrief)
      .filter(isHere)
      .map(({ url, label }) => ({ url, label })),
    sources: urls.sources(),
    ...(repository !== undefined && { repository }),
  };
}
