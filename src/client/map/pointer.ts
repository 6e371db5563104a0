import type { Camera } from './camera.ts';
import type { Cursor } from './cursor.ts';
import { ZOOM_STEP } from './keys.ts';
import { nearestPoint, type Point } from './points.ts';

/** How near the pointer must come to a paper, and how far it may move during a click, in pixels. */
const REACH = 14;

/**
 * Lets the pointer name and open papers, drag a zoomed map, and zoom with two fingers, a double click or Ctrl and
 * the wheel.
 */
export function followPointer(
  map: SVGSVGElement,
  camera: Camera,
  cursor: Cursor,
  shown: () => readonly Point[],
): void {
  const isPinching = followPinch(map, camera);
  let dragged = 0;
  map.addEventListener('pointerdown', () => {
    dragged = 0;
  });
  map.addEventListener('pointermove', (event) => {
    if (isPinching()) {
      dragged = Number.POSITIVE_INFINITY;
      return;
    }
    const unit = camera.unitsPerPixel();
    if (event.buttons === 1 && camera.isZoomed()) {
      dragged += Math.abs(event.movementX) + Math.abs(event.movementY);
      camera.moveBy(-event.movementX * unit, -event.movementY * unit);
      return;
    }
    const found = nearestPoint(shown(), ...camera.placeOf(event), REACH * unit);
    if (found) cursor.moveTo(found);
  });
  // Otherwise a link would be dragged instead of the map, and opened at the end.
  map.addEventListener('dragstart', (event) => event.preventDefault());
  map.addEventListener('click', (event) => dragged > REACH && event.preventDefault(), { capture: true });
  map.addEventListener('dblclick', (event) => camera.zoomBy(ZOOM_STEP, camera.placeOf(event)));
  const onWheel = (event: WheelEvent) => {
    // Without Ctrl or Cmd the wheel scrolls the page.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    camera.zoomBy(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, camera.placeOf(event));
  };
  map.addEventListener('wheel', onWheel, { passive: false });
}

type Spot = Pick<PointerEvent, 'clientX' | 'clientY'>;

/** Lets two fingers zoom and move the map; the returned function says whether they are doing so. */
function followPinch(map: SVGSVGElement, camera: Camera): () => boolean {
  const fingers = new Map<number, Spot>();
  const isPinching = () => fingers.size > 1;
  map.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch') fingers.set(event.pointerId, event);
  });
  map.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    fingers.set(event.pointerId, event);
    const [other] = [...fingers].flatMap(([id, spot]) => (id === event.pointerId ? [] : [spot]));
    if (!other) return;
    const unit = camera.unitsPerPixel();
    const [from, to] = [middleOf(before, other), middleOf(event, other)];
    camera.moveBy((from.clientX - to.clientX) * unit, (from.clientY - to.clientY) * unit);
    camera.zoomBy(distance(event, other) / distance(before, other), camera.placeOf(to));
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    map.addEventListener(end, ({ pointerId }) => fingers.delete(pointerId));
  }
  // One finger scrolls the page, and two would as well.
  map.addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), {
    passive: false,
  });
  return isPinching;
}

function middleOf(a: Spot, b: Spot): Spot {
  return { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
}

/** At least one pixel, so that fingers that meet do not cause a division by zero. */
function distance(a: Spot, b: Spot): number {
  return Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
}
