import { type Camera, makeCamera } from './camera.ts';
import { makeCursor } from './cursor.ts';
import { followKeys, ZOOM_STEP } from './keys.ts';
import { namesOf } from './names.ts';
import { followPointer } from './pointer.ts';
import { nearestPoint, type Point, readPoints } from './points.ts';

/** Lets a reader move about in the map by pointer, touch and keyboard, and show one topic. The address keeps the topic. */
export function setUpMap(map: SVGSVGElement, form: HTMLFormElement): void {
  const all = readPoints(map);
  const { width, height } = map.viewBox.baseVal;
  let shown: readonly Point[] = all;
  const camera = makeCamera(map);
  const cursor = makeCursor(map, form.querySelector('output'), namesOf(map));
  // The cursor is the one stop of the Tab key.
  for (const link of map.querySelectorAll('g a')) link.setAttribute('tabindex', '-1');
  followPointer(map, camera, cursor, () => shown);
  followKeys(map, camera, cursor, () => shown);
  setUpZoomButtons(form, camera);
  setUpTopics(form, (topic) => {
    shown = topic === '' ? all : all.filter((point) => point.topic === topic);
    fadeOthers(map, topic);
    const first = nearestPoint(shown, width / 2, height / 2, Number.POSITIVE_INFINITY);
    if (first && !shown.some((point) => point === cursor.at())) cursor.placeAt(first);
  });
  form.classList.add('is-ready');
}

function setUpZoomButtons(form: HTMLFormElement, camera: Camera): void {
  const factors: Record<string, number> = { in: ZOOM_STEP, out: 1 / ZOOM_STEP, whole: 0 };
  for (const button of form.querySelectorAll<HTMLElement>('[data-zoom]')) {
    const factor = factors[button.dataset['zoom'] ?? ''] ?? 0;
    button.addEventListener('click', () => camera.zoomBy(factor));
  }
}

/** Calls `choose` with the topic that the address names, and with each one chosen later; empty for all. */
function setUpTopics(form: HTMLFormElement, choose: (topic: string) => void): void {
  const select = form.querySelector('select');
  if (!select) return;
  select.addEventListener('change', () => {
    const query = select.value === '' ? '' : `?topic=${encodeURIComponent(select.value)}`;
    history.replaceState(null, '', location.pathname + query);
    choose(select.value);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  select.value = new URLSearchParams(location.search).get('topic') ?? '';
  if (select.selectedIndex < 0) select.value = '';
  choose(select.value);
}

function fadeOthers(map: SVGSVGElement, topic: string): void {
  for (const part of map.querySelectorAll<SVGElement>('[data-topic]')) {
    part.classList.toggle('is-faint', topic !== '' && part.dataset['topic'] !== topic);
  }
}
