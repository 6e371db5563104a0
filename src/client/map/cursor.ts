import { urls } from '../../urls.ts';
import type { Point } from './points.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The one link of the map that the keyboard and the pointer move from paper to paper. */
export interface Cursor {
  link: SVGAElement;
  /** The paper it stands at. */
  at(): Point | undefined;
  moveTo(point: Point): void;
  /** Moves without a word, for a change that the reader did not make to the cursor. */
  placeAt(point: Point): void;
}

/** Puts a cursor into the map; what it stands at is said in `output`. */
export function makeCursor(map: SVGSVGElement, output: HTMLOutputElement | null): Cursor {
  const link = document.createElementNS(SVG, 'a');
  const ring = document.createElementNS(SVG, 'circle');
  let current: Point | undefined;
  link.classList.add('map-cursor');
  ring.classList.add('map-ring');
  link.append(ring);
  const placeAt = (point: Point) => {
    current = point;
    ring.setAttribute('cx', String(point.x));
    ring.setAttribute('cy', String(point.y));
    link.setAttribute('href', urls.paper(point.slug));
    link.setAttribute('aria-label', point.name);
    if (!link.isConnected) map.append(link);
  };
  return {
    link,
    at: () => current,
    placeAt,
    moveTo(point) {
      if (point === current && output?.textContent !== '') return;
      placeAt(point);
      if (output) output.textContent = point.name;
    },
  };
}
