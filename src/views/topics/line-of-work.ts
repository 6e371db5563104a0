import type { Site } from '../../site/site.ts';
import { siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type PaperRow, paperRows } from '../lists/paper-row.ts';
import { type LinesFigure, linesFigure } from './lines-figure.ts';

/** A group of papers inside a hub. */
export interface LineOfWorkView {
  id: string;
  title: string;
  /** `12 papers`. */
  holdings: string;
  papers: PaperRow[];
  question?: string;
  axis?: string;
  /** Shown before the first line of work of a written topic. */
  figure?: LinesFigure;
}

/** The line of work `id` of the topic `topicId`. Throws if there is none. */
export function lineOfWorkView(site: Site, topicId: string, id: string): LineOfWorkView {
  const topic = site.topics.find((candidate) => candidate.id === topicId);
  const line = topic?.linesOfWork?.find((candidate) => candidate.id === id);
  if (!topic || !line) throw new Error(`the topic “${topicId}” has no line of work “${id}”`);
  const papers = line.papers.flatMap((slug) => site.bySlug.get(slug) ?? []);
  return {
    id,
    title: line.title,
    holdings: strings.counts.papers(papers.length),
    papers: paperRows(papers, siteIndexOf(site), topicId),
    ...(line.question !== undefined && { question: line.question }),
    ...(line.axis !== undefined && { axis: line.axis }),
    ...(line === topic.linesOfWork?.[0] && !topic.madeFrom && { figure: linesFigure(site, topic) }),
  };
}
