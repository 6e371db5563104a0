import { compareTexts } from '../../base/compare-texts.ts';
import { dateSortKey, isoDate } from '../../schemas/dates.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { strings } from '../../strings/index.ts';
import { dayLine, shortDate } from '../frame/date-line.ts';
import { titleHtml } from '../frame/text.ts';
import { type MentionView, mentionView } from '../paper/mention.ts';

/** A paper by its short name. */
export interface NamedPaper extends Omit<MentionView, 'gist'> {
  slug: string;
  /** `2024`; if no date is known, `n.d.` */
  year: string;
}

/** The parts of a hub that come from the front matter of its overview, except the comparison. */
export interface OverviewParts {
  contested: { question: string; sides: (NamedPaper & { says: string })[] }[];
  /** Earliest first. */
  ideas: (NamedPaper & { idea: string; when: string; iso?: string })[];
  questions: { question: string; known?: string; papers: NamedPaper[] }[];
  path: (NamedPaper & { titleHtml: string; why: string; lookFor?: string })[];
  /** What the overview is based on; empty if nobody dated it. */
  basis: string;
}

/** `holdings` says how many papers the topic has. */
export function overviewParts(site: Site, topic: LibraryTopic, holdings: number): OverviewParts {
  const { contested = [], questions = [], readingPath = [], revised } = topic;
  return {
    contested: contested.map(({ question, sides }) => ({
      question,
      sides: sides.map(({ paper, says }) => ({ ...namedPaper(site, paper), says })),
    })),
    ideas: ideasInTime(site, topic),
    questions: questions.map(({ question, known, papers = [] }) => ({
      question,
      ...(known !== undefined && { known }),
      papers: papers.map((slug) => namedPaper(site, slug)),
    })),
    path: readingPath.map(({ paper, why, lookFor }) => ({
      ...namedPaper(site, paper),
      titleHtml: titleHtml(paperOf(site, paper)),
      why,
      ...(lookFor !== undefined && { lookFor }),
    })),
    basis: revised === undefined ? '' : basisOf(revised, holdings),
  };
}

/** A paper as lists name it: by its system, whether or not the name is in its title. */
export function namedPaper(site: Site, slug: string): NamedPaper {
  const paper = paperOf(site, slug);
  const { gist: _, ...mention } = mentionView(site, slug, paper.names[0]);
  return { ...mention, slug, year: yearOf(paper) };
}

/** `2024`, in brackets if no source prints it; `n.d.` if unknown. */
function yearOf({ date }: ListedPaper): string {
  return date ? shortDate({ year: date.year, basis: date.basis }) : strings.dates.none;
}

function ideasInTime(site: Site, { ideas = [] }: LibraryTopic): OverviewParts['ideas'] {
  return ideas
    .map(({ idea, paper }) => ({ idea, paper: paperOf(site, paper) }))
    .sort((a, b) => compareTexts(dateSortKey(a.paper.date), dateSortKey(b.paper.date)))
    .map(({ idea, paper }) => ({
      ...namedPaper(site, paper.slug),
      idea,
      when: paper.date ? shortDate(paper.date) : strings.dates.none,
      ...(paper.date && { iso: isoDate(paper.date) }),
    }));
}

function basisOf(revised: string, holdings: number): string {
  return strings.hub.basis(holdings, dayLine(revised).written);
}

function paperOf(site: Site, slug: string): ListedPaper {
  const paper = site.bySlug.get(slug);
  if (!paper) throw new Error(`there is no paper “${slug}”`);
  return paper;
}
