import { type Point, writePath } from './points.ts';

/** Highlights some of a map's points, with the names of their topics, and dims the others. */
export function lightUp(map: SVGSVGElement, all: readonly Point[], lit: readonly Point[]): void {
  const dots = new Set(lit.map(({ dot }) => dot));
  const byTopic = Map.groupBy(lit, ({ topic }) => topic);
  const sizes = Map.groupBy(all, ({ topic }) => topic);
  const links = map.querySelectorAll('[data-dots] a');
  for (const part of map.querySelectorAll<SVGElement>('[data-dots], [data-topic]')) {
    const topic = part.dataset['topic'] ?? '';
    part.classList.toggle('is-faint', sizes.has(topic) && !byTopic.has(topic));
  }
  for (const { dot, topic } of all) {
    links[dot]?.classList.toggle('is-faint', byTopic.has(topic) && !dots.has(dot));
  }
  for (const path of map.querySelectorAll<SVGPathElement>('[data-dots] path:not(.is-lit)')) {
    const topic = path.closest<SVGElement>('[data-dots]')?.dataset['topic'] ?? '';
    const own = byTopic.get(topic) ?? [];
    lightPath(path, own, own.length > 0 && own.length < (sizes.get(topic)?.length ?? 0));
  }
}

/** Draws the highlighted points of a path on top of it. */
function lightPath(path: SVGPathElement, lit: readonly Point[], isPart: boolean): void {
  path.parentElement?.querySelector('.is-lit')?.remove();
  path.classList.toggle('is-faint', isPart);
  if (!isPart) return;
  const over = path.cloneNode() as SVGPathElement;
  over.classList.replace('is-faint', 'is-lit');
  over.setAttribute('d', writePath(lit));
  path.after(over);
}
