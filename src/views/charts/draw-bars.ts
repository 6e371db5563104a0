import { escapeHtml } from '../../text/render/escape-html.ts';

export interface Bar {
  /** Unique within the chart. */
  label: string;
  count: number;
}

/** Size in pixels, and the labels of the bars. */
export interface BarStyle {
  width: number;
  height: number;
  margins: { top: number; side: number; bottom: number };
  /** Share of a bar's step that stays empty, 0 to 1. */
  gap: number;
  /** Text under a bar, empty if none fits. Without it there is no axis. */
  labelOf?: (bar: Bar, index: number) => string;
  /** Text above a bar; without it there is none. */
  countOf?: (bar: Bar) => string;
}

/** How a picture is announced: by a name, or by a title and a description, with an id. */
export type Announcement = { name: string } | { id: string; title: string; description: string };

/** Minimum height for a count above zero, in pixels, so that it stays visible. */
const LOWEST_BAR = 1.5;

/** Distance of the middle of the letters from the top of a bar and from the axis, in pixels. */
const [ABOVE, BELOW] = [9, 11];

/** Bars from left to right as an SVG without styles of its own; the site's style sheet sets colors and fonts. */
export function drawBars(bars: readonly Bar[], style: BarStyle, announcement: Announcement): string {
  const { width, height, margins, labelOf, countOf } = style;
  const axis = height - margins.bottom;
  const { startOf, barWidth } = bandsOf(bars.length, style);
  const topOf = topsOf(bars, style);
  const rects = bars.flatMap((bar, index) => {
    if (bar.count === 0) return [];
    const y = topOf(bar);
    return `<rect x="${startOf(index)}" y="${rounded(y)}" width="${barWidth}" height="${rounded(axis - y)}"/>`;
  });
  const letters = (textOf: (bar: Bar, index: number) => string, yOf: (bar: Bar) => number) =>
    bars.map((bar, index) => textAt(textOf(bar, index), startOf(index) + barWidth / 2, yOf(bar)));
  return [
    `<svg role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${named(announcement)}>`,
    described(announcement),
    ...rects,
    `<line x1="${margins.side}" x2="${width - margins.side}" y1="${axis}" y2="${axis}" stroke="currentColor"/>`,
    ...(countOf ? letters(countOf, (bar) => topOf(bar) - ABOVE) : []),
    ...(labelOf ? letters(labelOf, () => axis + BELOW) : []),
    '</svg>',
  ].join('');
}

/** Where bars start and how wide they are, in whole pixels, so that their edges are sharp. */
function bandsOf(count: number, { width, margins, gap }: BarStyle) {
  const room = width - 2 * margins.side;
  const step = Math.floor(room / (count + gap));
  const first = margins.side + Math.round((room - step * (count - gap)) / 2);
  return { startOf: (index: number) => first + index * step, barWidth: Math.round(step * (1 - gap)) };
}

/** The y position of a bar's top; that of the highest count is at the upper margin. */
function topsOf(bars: readonly Bar[], { height, margins }: BarStyle): (bar: Bar) => number {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const room = height - margins.top - margins.bottom;
  return ({ count }) => height - margins.bottom - Math.max(LOWEST_BAR, (count / most) * room);
}

function textAt(text: string, x: number, y: number): string {
  return text === '' ? '' : `<text x="${rounded(x)}" y="${rounded(y)}" dy="0.3em">${escapeHtml(text)}</text>`;
}

function named(announcement: Announcement): string {
  return 'name' in announcement
    ? ` aria-label="${escapeHtml(announcement.name)}"`
    : ` aria-labelledby="${announcement.id}-title" aria-describedby="${announcement.id}-desc"`;
}

function described(announcement: Announcement): string {
  if ('name' in announcement) return '';
  const { id, title, description } = announcement;
  return `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(description)}</desc>`;
}

/** Rounded to tenths of a pixel. */
function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
