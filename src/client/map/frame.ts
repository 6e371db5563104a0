/** The part of the map that is in view, in map units. */
export interface Frame {
  x: number;
  y: number;
  /** 1 for the whole map. */
  zoom: number;
}

/** Size of the whole map. */
export interface Size {
  width: number;
  height: number;
}

const MOST_ZOOM = 12;

/** Zooms by a factor while the position `x`, `y` stays where it is; never beyond the map's edges. */
export function zoomAt(frame: Frame, factor: number, x: number, y: number, size: Size): Frame {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, frame.zoom * factor));
  const shrink = frame.zoom / zoom;
  return within({ x: x - (x - frame.x) * shrink, y: y - (y - frame.y) * shrink, zoom }, size);
}

/** Moves a frame by a distance, up to the map's edges. */
export function moved(frame: Frame, dx: number, dy: number, size: Size): Frame {
  return within({ ...frame, x: frame.x + dx, y: frame.y + dy }, size);
}

/** The frame itself if it shows the position, otherwise the frame centered on it. */
export function showing(frame: Frame, x: number, y: number, size: Size): Frame {
  if (holds(frame, x, y, size)) return frame;
  const [width, height] = [size.width / frame.zoom, size.height / frame.zoom];
  return within({ ...frame, x: x - width / 2, y: y - height / 2 }, size);
}

/** Whether a frame shows a position. */
export function holds(frame: Frame, x: number, y: number, size: Size): boolean {
  const [width, height] = [size.width / frame.zoom, size.height / frame.zoom];
  return x > frame.x && x < frame.x + width && y > frame.y && y < frame.y + height;
}

function within({ x, y, zoom }: Frame, { width, height }: Size): Frame {
  const clamp = (value: number, side: number) => Math.min(side - side / zoom, Math.max(0, value));
  return { x: clamp(x, width), y: clamp(y, height), zoom };
}
