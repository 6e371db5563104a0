import type { Preview } from '../schemas/preview.ts';

/** Size that every service shows without cropping, in pixels. */
export const PREVIEW_SIZE = { width: 1200, height: 630 };

const MARGIN = 76;
const LINE = PREVIEW_SIZE.width - 2 * MARGIN;
const SMALL = 34;
const LEADING = 1.16;
/** Font sizes of the title, each with the most lines that fit; the first that is large enough is used. */
const TITLE_SIZES = [
  { size: 76, lines: 3 },
  { size: 64, lines: 4 },
  { size: 54, lines: 5 },
];

/** A line of text on a picture: left end and baseline in pixels. */
export interface PreviewLine {
  text: string;
  role: 'title' | 'note';
  x: number;
  y: number;
  size: number;
}

/** Width in pixels of a text in the typeface of its role. */
export type Measure = (text: string, role: PreviewLine['role'], size: number) => number;

/** The lines of a picture from top to bottom: topic, title and library. */
export function previewLines({ title, topic, library }: Preview, measure: Measure): PreviewLine[] {
  const { height } = PREVIEW_SIZE;
  const { size, lines } = fitTitle(title, measure);
  const top = (height - lines.length * size * LEADING) / 2 + size * 0.82;
  const note = (text: string, y: number): PreviewLine => {
    const [line = ''] = wrap(text, (part) => measure(part, 'note', SMALL), 1);
    return { text: line, role: 'note', x: MARGIN, y, size: SMALL };
  };
  return [
    ...(topic === undefined ? [] : [note(topic, MARGIN + SMALL)]),
    ...lines.map((text, index): PreviewLine => {
      return { text, role: 'title', x: MARGIN, y: Math.round(top + index * size * LEADING), size };
    }),
    note(library, height - MARGIN),
  ];
}

function fitTitle(title: string, measure: Measure): { size: number; lines: string[] } {
  const widthAt = (size: number) => (part: string) => measure(part, 'title', size);
  for (const { size, lines: most } of TITLE_SIZES) {
    const lines = wrap(title, widthAt(size));
    if (lines.length <= most) return { size, lines };
  }
  const { size, lines } = TITLE_SIZES.at(-1) as (typeof TITLE_SIZES)[number];
  return { size, lines: wrap(title, widthAt(size), lines) };
}

/** Wraps words into lines no wider than the picture's text; anything beyond `most` lines is replaced by an ellipsis. */
function wrap(text: string, width: (part: string) => number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && width(longer) <= LINE) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(word);
    else return [...lines.slice(0, -1), ellipsis(lines.at(-1) ?? '', width)];
  }
  return lines;
}

function ellipsis(line: string, width: (part: string) => number): string {
  let cut = line;
  while (cut.includes(' ') && width(`${cut}…`) > LINE) cut = cut.replace(/ \S*$/, '');
  return `${cut}…`;
}
