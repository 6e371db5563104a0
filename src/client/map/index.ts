import { Latest } from '../shared/latest.ts';
import { type Camera, makeCamera } from './camera.ts';
import type { MapChoice } from './choice.ts';
import { type Cursor, makeCursor } from './cursor.ts';
import { followChoice } from './follow-choice.ts';
import type { Size } from './frame.ts';
import { followKeys, ZOOM_STEP } from './keys.ts';
import { lightUp } from './light-up.ts';
import { type Names, namesOf } from './names.ts';
import { followNumbers } from './numbers.ts';
import { followPointer } from './pointer.ts';
import { nearestPoint, type Point, readPoints } from './points.ts';
import { makeViewList } from './view-list.ts';

/** The most papers that a search lists. */
const MOST_FOUND = 2000;

const map = document.querySelector<SVGSVGElement>('svg[data-map]');
const form = document.querySelector<HTMLFormElement>('[data-map-controls]');
const list = document.querySelector<HTMLElement>('[data-map-view]');
if (map && form && list) setUpMap(map, form, list);

/**
 * Lets a reader navigate the map by pointer, touch and keyboard, and highlight a topic or the results of a search,
 * which the address keeps. `list` lists what is in view.
 */
function setUpMap(map: SVGSVGElement, form: HTMLFormElement, list: HTMLElement): void {
  const all = readPoints(map);
  const names = namesOf(map, all.length);
  const output = form.querySelector('output');
  let shown: readonly Point[] = all;
  const camera = makeCamera(map, () => view.update());
  const view = makeViewList(list, camera, names, () => ({ points: shown, areAll: shown === all }));
  const cursor = makeCursor(map, output, names.of);
  // The cursor is the only Tab stop.
  for (const link of map.querySelectorAll('g a')) link.setAttribute('tabindex', '-1');
  followPointer(map, camera, cursor, () => shown);
  followKeys(map, camera, cursor, () => shown);
  followNumbers(map, camera, output);
  setUpZoomButtons(form, camera);
  const show = (points: readonly Point[]) => {
    shown = points;
    lightUp(map, all, shown);
    keepAmong(cursor, shown, camera.size);
    view.update();
  };
  const latest = new Latest();
  followChoice(form, (choice) => {
    const find = () => findDots(choice.query, names);
    void latest.run(find, (found) => show(chosenOf(all, choice, found)), view.fail);
  });
  form.classList.add('is-ready');
}

/** Moves a cursor that is not at one of these points to the one in the middle. */
function keepAmong(cursor: Cursor, shown: readonly Point[], { width, height }: Size): void {
  const first = nearestPoint(shown, width / 2, height / 2, Number.POSITIVE_INFINITY);
  if (first && !shown.some((point) => point === cursor.at())) cursor.placeAt(first);
}

/** The dots of the papers that a query finds; undefined for an empty query. Rejects if search cannot be loaded. */
async function findDots(query: string, names: Names): Promise<Set<number> | undefined> {
  if (query === '') return undefined;
  const { searchFor } = await import('../search/service/search-client.ts');
  return names.dotsOf(await searchFor(query, MOST_FOUND));
}

/** The points of a choice, where `found` are the dots that its query found; all points if it selects everything. */
function chosenOf(
  all: readonly Point[],
  { topic }: MapChoice,
  found: ReadonlySet<number> | undefined,
): readonly Point[] {
  if (topic === '' && !found) return all;
  return all.filter((point) => (topic === '' || point.topic === topic) && (found?.has(point.dot) ?? true));
}

function setUpZoomButtons(form: HTMLFormElement, camera: Camera): void {
  const factors: Record<string, number> = { in: ZOOM_STEP, out: 1 / ZOOM_STEP, whole: 0 };
  for (const button of form.querySelectorAll<HTMLElement>('[data-zoom]')) {
    const factor = factors[button.dataset['zoom'] ?? ''] ?? 0;
    button.addEventListener('click', () => camera.zoomBy(factor));
  }
}
