import type { Camera } from './camera.ts';
import type { Cursor } from './cursor.ts';
import { DIRECTIONS, neighbor, type Point } from './points.ts';

/** The zoom factor of one press of a button or key. */
export const ZOOM_STEP = 1.6;

/** Zoom keys, with their factors; 0 shows the whole map. */
const ZOOM_KEYS: Readonly<Record<string, number>> = {
  '+': ZOOM_STEP,
  '=': ZOOM_STEP,
  '-': 1 / ZOOM_STEP,
  '0': 0,
};

/** Lets the arrow keys go from paper to paper, and `+`, `-` and `0` zoom. */
export function followKeys(
  map: SVGSVGElement,
  camera: Camera,
  cursor: Cursor,
  shown: () => readonly Point[],
): void {
  map.addEventListener('keydown', (event) => {
    const at = cursor.at();
    if (!at || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    const factor = ZOOM_KEYS[event.key];
    if (!direction && factor === undefined) return;
    event.preventDefault();
    if (factor !== undefined) camera.zoomBy(factor, [at.x, at.y]);
    const next = (direction && neighbor(shown(), at, direction)) ?? at;
    if (next !== at) cursor.moveTo(next);
    if (direction) camera.reveal(next.x, next.y);
  });
}
