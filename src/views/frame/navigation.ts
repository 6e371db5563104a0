import { urls } from '../../base/addresses.ts';
import type { Frame } from './frame.ts';
import type { Parts } from './parts.ts';

/** What header and footer show on every page. */
export interface Navigation {
  home: string;
  title: string;
  links: { url: string; label: string; current?: 'page' }[];
  /** Ways that the footer gives. */
  further: { url: string; label: string }[];
  sources: string;
  repository?: string;
}

const PARTS: { part: string; label: string; url: string; needs?: keyof Parts }[] = [
  { part: 'topics', needs: 'topics', label: 'Topics', url: urls.topics() },
  { part: 'papers', label: 'Papers', url: urls.papers() },
  { part: 'authors', needs: 'authors', label: 'Authors', url: urls.authors() },
  { part: 'sources', label: 'Sources', url: urls.sources() },
];

const FURTHER: { label: string; url: string; needs?: keyof Parts }[] = [
  { label: 'Map', url: urls.map() },
  { label: 'Timeline', url: urls.timeline() },
  { label: 'Systems', url: urls.systems(), needs: 'systems' },
  { label: 'Glossary', url: urls.glossary() },
  { label: 'Reading list', url: urls.readingList() },
  { label: 'Reported results', url: urls.results() },
  { label: 'Changes', url: urls.changes() },
  { label: 'Data', url: `${urls.sources()}#data` },
];

/** What the footer of a page gives that says everything once only: what a reader of a paper needs. */
const NEEDED = FURTHER.filter(({ url }) => url === urls.readingList());

/** The navigation, with the part of the site that the page belongs to marked. */
export function navigation(
  { title, repository, parts }: Frame,
  current?: string,
  isBrief = false,
): Navigation {
  const isHere = ({ needs }: { needs?: keyof Parts }) => needs === undefined || parts[needs];
  return {
    home: urls.home(),
    title,
    links: PARTS.filter(isHere).map(({ part, label, url }) => ({
      url,
      label,
      ...(part === current && { current: 'page' as const }),
    })),
    further: (isBrief ? NEEDED : FURTHER).filter(isHere).map(({ url, label }) => ({ url, label })),
    sources: urls.sources(),
    ...(repository !== undefined && { repository }),
  };
}
