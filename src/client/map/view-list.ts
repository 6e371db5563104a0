import { strings } from '../../strings/index.ts';
import { element, part } from '../shared/element.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { Latest } from '../shared/latest.ts';
import { afterPause } from './after-pause.ts';
import type { Camera } from './camera.ts';
import { type Frame, holds, type Size } from './frame.ts';
import type { Names } from './names.ts';
import type { Point } from './points.ts';

const MOST_PAPERS = 12;
const MOST_TOPICS = 8;
/** Milliseconds without movement after which the list is updated. */
const PAUSE = 250;

/** The list next to a map of what is in view. */
interface ViewList {
  /** Updates after a pause. */
  update(): void;
  /** Says why nothing was found. */
  fail(): void;
}

/** The points that are highlighted, and whether they are all points of the map. */
interface Lit {
  points: readonly Point[];
  areAll: boolean;
}

/** Fills the list of what is in view; files of names are fetched for it only if the reader has zoomed in. */
export function makeViewList(root: HTMLElement, camera: Camera, names: Names, lit: () => Lit): ViewList {
  const latest = new Latest();
  const show = () => {
    const { points, areAll } = lit();
    const view = inView(points, camera.frame(), camera.size, MOST_PAPERS);
    const isNamed = names.areHere || !areAll || camera.isZoomed();
    const nearest = isNamed ? view.nearest : [];
    say(root, areAll ? strings.onMap.inView(view.count) : foundText(view.count, points.length));
    void latest.run(
      () => Promise.all(nearest.map((point) => names.of(point))),
      (named) => keepFocus(root, part(root, 'view-heading'), () => fill(root, view, named)),
      () => say(root, strings.listing.nameFailed),
    );
  };
  return { update: afterPause(PAUSE, show), fail: () => say(root, strings.onMap.searchFailed) };
}

function foundText(count: number, all: number): string {
  return all === 0 ? strings.onMap.noneFound : strings.onMap.inViewOf(count, all);
}

function say(root: HTMLElement, text: string): void {
  const status = part(root, 'view-count');
  if (status.textContent !== text) status.textContent = text;
}

function fill(root: HTMLElement, view: InView, named: readonly Awaited<ReturnType<Names['of']>>[]): void {
  const topics = view.topics.slice(0, MOST_TOPICS).map(([id, count]) => topicItem(id, count));
  const moreTopics = view.topics.length - topics.length;
  if (moreTopics > 0) topics.push(element('li', {}, strings.onMap.moreTopics(moreTopics)));
  part(root, 'view-topics').replaceChildren(...topics);
  part(root, 'view-papers').replaceChildren(
    ...named.map(({ title, url }) => element('li', {}, element('a', { href: url, dir: 'auto' }, title))),
  );
  const more = view.count - named.length;
  part(root, 'view-more').textContent = more > 0 ? strings.onMap.more(more, named.length) : '';
}

/** A topic as in the legend, with its number of papers in view. */
function topicItem(id: string, count: number): HTMLElement {
  const row = document.querySelector(`.map-legend [data-topic="${CSS.escape(id)}"]`);
  const number = row?.querySelector('.map-legend-number')?.textContent ?? '';
  const link = row?.querySelector('a')?.cloneNode(true) ?? '';
  return element('li', {}, element('span', { class: 'number' }, number), link, ` ${count}`);
}

/** The points that a frame shows. */
interface InView {
  count: number;
  /** Ids of topics with their numbers of points, largest first. */
  topics: [id: string, count: number][];
  /** Points nearest to the middle of the frame. */
  nearest: Point[];
}

/** The points that a frame shows, with at most `most` of them listed. */
export function inView(points: readonly Point[], frame: Frame, size: Size, most: number): InView {
  const seen = points.filter(({ x, y }) => holds(frame, x, y, size));
  const middle = [frame.x + size.width / frame.zoom / 2, frame.y + size.height / frame.zoom / 2] as const;
  const far = ({ x, y }: Point) => Math.hypot(x - middle[0], y - middle[1]);
  const topics = [...Map.groupBy(seen, ({ topic }) => topic)].filter(([id]) => id !== '');
  return {
    count: seen.length,
    topics: topics
      .map(([id, own]): [string, number] => [id, own.length])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    nearest: seen.sort((a, b) => far(a) - far(b) || a.dot - b.dot).slice(0, most),
  };
}
