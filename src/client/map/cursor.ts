import { strings } from '../../strings/index.ts';
import type { Named } from './names.ts';
import type { Point } from './points.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The single link of the map, which the keyboard and the pointer move from paper to paper. */
export interface Cursor {
  link: SVGAElement;
  /** The paper it is at. */
  at(): Point | undefined;
  moveTo(point: Point): void;
  /** Moves without announcing it, for a change that the reader did not make to the cursor. */
  placeAt(point: Point): void;
}

/** Puts a cursor into the map; the paper it is at is announced in `output`, as soon as its name has loaded. */
export function makeCursor(
  map: SVGSVGElement,
  output: HTMLOutputElement | null,
  nameOf: (point: Point) => Promise<Named>,
): Cursor {
  const link = document.createElementNS(SVG, 'a');
  const ring = document.createElementNS(SVG, 'circle');
  let current: Point | undefined;
  link.classList.add('map-cursor');
  ring.classList.add('map-ring');
  link.append(ring);
  const place = async (point: Point): Promise<string> => {
    current = point;
    ring.setAttribute('cx', String(point.x));
    ring.setAttribute('cy', String(point.y));
    const { title, topic, url } = await nameOf(point);
    const name = topic ? `${title} (${topic})` : title;
    if (current !== point) return output?.textContent ?? '';
    link.setAttribute('href', url);
    link.setAttribute('aria-label', name);
    if (!link.isConnected) map.append(link);
    return name;
  };
  return {
    link,
    at: () => current,
    placeAt: (point) => void place(point).catch(() => undefined),
    moveTo(point) {
      if (point === current && output?.textContent !== '') return;
      const naming = place(point).catch(() => strings.listing.nameFailed);
      void naming.then((name) => {
        if (output) output.textContent = name;
      });
    },
  };
}
