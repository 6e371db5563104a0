import { strings } from '../../strings/index.ts';
import { element, part } from '../shared/element.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { Latest } from '../shared/latest.ts';
import { afterPause } from './after-pause.ts';
import type { Camera } from './camera.ts';
import { type InView, inView } from './in-view.ts';
import type { Names } from './names.ts';
import type { Point } from './points.ts';

const MOST_PAPERS = 12;
const MOST_TOPICS = 8;
/** Milliseconds without movement after which the list is updated. */
const PAUSE = 250;

/** The list next to a map of what is in view. */
export interface ViewList {
  /** Updates after a pause. */
  update(): void;
  /** Says why nothing was found. */
  fail(): void;
}

/** The points that are highlighted, and whether they are all points of the map. */
export interface Lit {
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
