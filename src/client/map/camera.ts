import { type Frame, moved, type Size, showing, zoomAt } from './frame.ts';

const WHOLE: Frame = { x: 0, y: 0, zoom: 1 };

/** From this zoom on, names on a phone have the room that was reserved for them on a wide screen. */
const CLOSE = 2.2;

/** The part of the map that is in view. Positions and distances are in map units unless they say pixels. */
export interface Camera {
  /** Size of the whole map. */
  size: Size;
  frame(): Frame;
  isZoomed(): boolean;
  /**
   * Multiplies the zoom and keeps a position, by default the middle of the view, where it is; 0 shows the whole
   * map.
   */
  zoomBy(factor: number, place?: readonly [x: number, y: number]): void;
  moveBy(dx: number, dy: number): void;
  /** Brings a position into view. */
  reveal(x: number, y: number): void;
  /** The map position under a point of the window. */
  placeOf(point: Pick<MouseEvent, 'clientX' | 'clientY'>): [x: number, y: number];
  /** Map units per pixel. */
  unitsPerPixel(): number;
}

/** The camera of a map, which sets the map's view box; `onMove` is called after each move. */
export function makeCamera(map: SVGSVGElement, onMove: () => void): Camera {
  const { width, height } = map.viewBox.baseVal;
  const size = { width, height };
  let frame = WHOLE;
  const show = (next: Frame) => {
    frame = next;
    map.setAttribute('viewBox', `${frame.x} ${frame.y} ${width / frame.zoom} ${height / frame.zoom}`);
    map.style.setProperty('--zoom', String(frame.zoom));
    map.classList.toggle('is-zoomed', frame.zoom > 1);
    map.classList.toggle('is-close', frame.zoom > CLOSE);
    onMove();
  };
  const middle = () => [frame.x + width / frame.zoom / 2, frame.y + height / frame.zoom / 2] as const;
  return {
    size,
    frame: () => frame,
    isZoomed: () => frame.zoom > 1,
    zoomBy: (factor, [x, y] = middle()) => show(factor === 0 ? WHOLE : zoomAt(frame, factor, x, y, size)),
    moveBy: (dx, dy) => show(moved(frame, dx, dy, size)),
    reveal: (x, y) => show(showing(frame, x, y, size)),
    placeOf: ({ clientX, clientY }) => {
      const onScreen = new DOMPoint(clientX, clientY);
      const { x, y } = onScreen.matrixTransform(map.getScreenCTM()?.inverse());
      return [x, y];
    },
    unitsPerPixel: () => width / frame.zoom / map.clientWidth,
  };
}
