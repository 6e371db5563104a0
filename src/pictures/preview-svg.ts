import type { Preview } from '../schemas/preview.ts';
import type { Outline } from './glyph-outlines.ts';

/** Size that every service shows whole, in pixels. */
const PREVIEW_SIZE = { width: 1200, height: 630 };

const MARGIN = 76;
const LINE = PREVIEW_SIZE.width - 2 * MARGIN;
const PAPER = '#fbf9f5';
const INK = '#241f1b';
const INK_SOFT = '#5c544e';
const SMALL = 34;
const LEADING = 1.16;
/** Sizes of the title with the most lines each has room for; the first that fits is taken. */
const TITLE_SIZES = [
  { size: 76, lines: 3 },
  { size: 64, lines: 4 },
  { size: 54, lines: 5 },
];

type Typeface = Pick<Outline, 'width' | 'path'>;

/** The two typefaces of a picture. */
export interface PreviewFonts {
  serif: Typeface;
  sans: Typeface;
}

/** A picture as SVG without text elements, so that it looks the same whatever fonts a machine has. */
export function previewSvg({ title, topic, hue, library }: Preview, { serif, sans }: PreviewFonts): string {
  const { width, height } = PREVIEW_SIZE;
  const { size, lines } = fitTitle(title, serif);
  const top = (height - lines.length * size * LEADING) / 2 + size * 0.82;
  const small = (text: string, y: number) => {
    const [line = ''] = wrap(text, sans, SMALL, 1);
    return sans.path(line, { x: MARGIN, y, size: SMALL, fill: INK_SOFT });
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<rect width="${width}" height="14" fill="${hue === undefined ? INK : hueColour(hue)}"/>`,
    ...(topic === undefined ? [] : [small(topic, MARGIN + SMALL)]),
    ...lines.map((line, index) =>
      serif.path(line, { x: MARGIN, y: top + index * size * LEADING, size, fill: INK }),
    ),
    small(library, height - MARGIN),
    '</svg>',
  ].join('');
}

function fitTitle(title: string, font: Typeface): { size: number; lines: string[] } {
  for (const { size, lines: most } of TITLE_SIZES) {
    const lines = wrap(title, font, size);
    if (lines.length <= most) return { size, lines };
  }
  const { size, lines } = TITLE_SIZES.at(-1) as (typeof TITLE_SIZES)[number];
  return { size, lines: wrap(title, font, size, lines) };
}

/** Words in lines no wider than the picture's text; what is beyond `most` lines gives way to an ellipsis. */
function wrap(text: string, font: Typeface, size: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && font.width(longer, size) <= LINE) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(word);
    else return [...lines.slice(0, -1), ellipsis(lines.at(-1) ?? '', font, size)];
  }
  return lines;
}

function ellipsis(line: string, font: Typeface, size: number): string {
  let cut = line;
  while (cut.includes(' ') && font.width(`${cut}…`, size) > LINE) cut = cut.replace(/ \S*$/, '');
  return `${cut}…`;
}

/** The colour of a hue class on white, as the style sheet defines it: lightness 60%, chroma 0.125. */
export function hueColour(hue: string): string {
  const angle = (Number(/\d+$/.exec(hue)?.[0] ?? 0) * 10 + 20) * (Math.PI / 180);
  const [l, a, b] = [0.6, 0.125 * Math.cos(angle), 0.125 * Math.sin(angle)];
  return `rgb(${oklabToLinear(l, a, b).map(toByte).join(',')})`;
}

/** Linear sRGB of a colour in Oklab (https://bottosson.github.io/posts/oklab/). */
function oklabToLinear(l: number, a: number, b: number): number[] {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** A linear component with the transfer function of sRGB, 0 to 255. */
function toByte(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}
