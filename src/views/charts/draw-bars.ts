import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export interface Bar {
  /** Unique within the chart. */
  label: string;
  count: number;
}

/** Size in pixels, and what is written beside the bars. */
export interface BarStyle {
  width: number;
  height: number;
  margins: { top: number; side: number; bottom: number };
  /** Share of a bar's step that stays empty, 0 to 1. */
  gap: number;
  /** Text under a bar; empty where none fits. Without it there is no axis. */
  labelOf?: (bar: Bar, index: number) => string;
  /** Text above a bar; without it there is none. */
  countOf?: (bar: Bar) => string;
}

/** How a picture is announced: by a name, or by the ids of its title and description. */
export type Announcement = { name: string } | { id: string; title: string; description: string };

/** A count above zero is never invisible, in pixels. */
const LOWEST_BAR = 1.5;

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Bars from left to right as an SVG without styles of its own, coloured and lettered by the site's style sheet. */
export function drawBars(bars: readonly Bar[], style: BarStyle, announcement: Announcement): string {
  const { width, height, margins, gap } = style;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const least = (LOWEST_BAR / (height - margins.top - margins.bottom)) * most;
  const svg = Plot.plot({
    document,
    width,
    height,
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.side,
    marginRight: margins.side,
    x: { type: 'band', domain: bars.map(({ label }) => label), padding: gap, axis: null },
    y: { domain: [0, most], axis: null },
    marks: [
      Plot.barY(
        bars.filter(({ count }) => count > 0),
        { x: 'label', y: ({ count }: Bar) => Math.max(count, least) },
      ),
      Plot.ruleY([0]),
      ...textMarks(bars, style, least),
    ],
  });
  return toMarkup(svg, announcement);
}

function textMarks(bars: readonly Bar[], { labelOf, countOf }: BarStyle, least: number): Plot.Markish[] {
  const y = ({ count }: Bar) => Math.max(count, least);
  return [
    ...(countOf ? [Plot.text(bars, { x: 'label', y, text: countOf, dy: -9 })] : []),
    ...(labelOf ? [Plot.text(bars, { x: 'label', y: 0, text: labelOf, dy: 11 })] : []),
  ];
}

/** Without the library's style sheet, which the content policy forbids, and its names for groups of shapes. */
function toMarkup(svg: Element, announcement: Announcement): string {
  svg.querySelector('style')?.remove();
  for (const name of ['class', 'fill', 'font-family', 'font-size', 'text-anchor']) svg.removeAttribute(name);
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  for (const shape of svg.querySelectorAll('rect, line, text')) roundNumbers(shape);
  svg.setAttribute('role', 'img');
  if ('name' in announcement) svg.setAttribute('aria-label', announcement.name);
  else addDescription(svg, announcement);
  return svg.outerHTML;
}

function addDescription(svg: Element, parts: { id: string; title: string; description: string }): void {
  const { id, title, description } = parts;
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-desc`);
  const texts = [
    ['title', title],
    ['desc', description],
  ] as const;
  const elements = texts.map(([name, text]) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.id = `${id}-${name}`;
    element.textContent = text;
    return element;
  });
  svg.prepend(...elements);
}

/** To tenths of a pixel. */
function roundNumbers(shape: Element): void {
  for (const attribute of Array.from(shape.attributes)) {
    const rounded = attribute.value.replace(/\d+\.\d+/g, (number) =>
      String(Math.round(Number(number) * 10) / 10),
    );
    if (rounded !== attribute.value) shape.setAttribute(attribute.name, rounded);
  }
}
