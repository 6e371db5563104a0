import { counts } from '../counts.ts';
import { format } from '../format.ts';

/** The map of all papers. */
export const map = {
  description: (count: number) =>
    format.plural(count, {
      one: '# paper, arranged by what it is about.',
      other: '# papers, arranged by what they are about.',
    }),
  introduction:
    'Papers that use the same words are close together. Distances across the whole map mean little; close neighbors mean a lot.',
  introductionByTopic:
    'Papers that use the same words are close together; the color shows a paper’s first topic. Distances across the whole map mean little; close neighbors mean a lot.',
  holdings: (count: number) => `${counts.papers(count)}.`,
  holdingsInPart: (count: number, step: number) => `${counts.papers(count)}; about one in ${step} is drawn.`,
  dots: 'Each dot is a paper.',
  counts: (topics: readonly string[]) => `${topics.join('; ')}.`,
  samePapers: 'The same papers as [a list](papers) and on a [timeline](timeline).',
  samePapersByTopic: 'The same papers as [a list](papers), by [topic](topics) and on a [timeline](timeline).',
  skip: 'Skip the map',
  topic: 'Topic',
  allTopics: 'All topics',
  find: 'Find',
  inView: 'In view',
  zoom: 'Zoom',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  whole: 'Whole map',
  help: 'Arrow keys move to the nearest paper, Enter opens it; + and − zoom, 0 shows the whole map. Drag to move, pinch to zoom.',
  legend: 'Topics on the map',
  title: 'Map of the papers',
  option: (title: string, count: string) => `${title} (${count})`,
};
