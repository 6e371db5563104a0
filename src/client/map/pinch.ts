import type { Camera } from './camera.ts';

type Spot = Pick<PointerEvent, 'clientX' | 'clientY'>;

/** Lets two fingers zoom and move the map; the returned function says whether they are doing so. */
export function followPinch(map: SVGSVGElement, camera: Camera): () => boolean {
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
