import { digits } from '../../digits.ts';

/** Strings of the map script. */
export const onMap = {
  inView: (count: number) =>
    count === 0 ? 'No paper in view' : `${digits(count, ',')} ${count === 1 ? 'paper' : 'papers'} in view`,
  inViewOf: (count: number, all: number) =>
    `${digits(count, ',')} of ${digits(all, ',')} ${all === 1 ? 'paper' : 'papers'} in view`,
  noneFound: 'No such paper on the map',
  searchFailed: 'Search could not be loaded',
  more: (count: number, named: number) =>
    named === 0
      ? 'Zoom in, or choose a topic, to see papers by name'
      : `and ${digits(count, ',')} more; zoom in to see them`,
  moreTopics: (count: number) => `and ${count} more`,
  light: (title: string) => `Highlight ${title}`,
  numbered: (number: string, title: string) => `${number}: ${title}`,
};
