import { strings } from '../../strings/index.ts';
import type { Camera } from './camera.ts';
import { nearestPoint } from './points.ts';

/** How far from a number a tap may be, in pixels. */
const REACH = 22;

/**
 * Replaces the number of a topic by its name when tapped, and writes the name into `output`; the next tap restores
 * the number.
 */
export function followNumbers(map: SVGSVGElement, camera: Camera, output: HTMLOutputElement | null): void {
  const titles = new Map(
    [...map.querySelectorAll<SVGElement>('g[data-topic]')].map(({ dataset }) => [
      dataset['topic'],
      dataset['dots'] ?? '',
    ]),
  );
  let restore = () => {};
  map.addEventListener('click', (event) => {
    restore();
    restore = () => {};
    if (event.target instanceof Element && event.target.closest('a')) return;
    const label = labelAt(map, camera, event);
    const title = titles.get(label?.dataset['topic']);
    if (!label || title === undefined) return;
    const [number, x] = [label.textContent, label.getAttribute('x') ?? '0'];
    label.textContent = title;
    label.setAttribute('x', String(inside(Number(x), label.getComputedTextLength(), camera)));
    if (output) output.textContent = strings.onMap.numbered(number, title);
    restore = () => {
      label.textContent = number;
      label.setAttribute('x', x);
    };
  });
}

/** The number shown near a point of the window. */
function labelAt(map: SVGSVGElement, camera: Camera, event: MouseEvent): SVGTextElement | undefined {
  if (event.target instanceof SVGTextElement) return event.target;
  const labels = [...map.querySelectorAll<SVGTextElement>('.map-number')].filter((one) =>
    one.checkVisibility(),
  );
  const places = labels.map((label, dot) => {
    const { x, y, width, height } = label.getBBox();
    return { x: x + width / 2, y: y + height / 2, topic: '', dot };
  });
  const found = nearestPoint(places, ...camera.placeOf(event), REACH * camera.unitsPerPixel());
  return found && labels[found.dot];
}

/** The center of a text, moved so that the whole text is in view. */
function inside(x: number, length: number, camera: Camera): number {
  const { x: left, zoom } = camera.frame();
  const right = left + camera.size.width / zoom;
  return Math.max(left + length / 2, Math.min(right - length / 2, x));
}
