import type { Preview } from '../schemas/preview.ts';
import { STEPS } from './coverage.ts';
import type { GlyphAtlas } from './glyph-atlas.ts';
import { type Color, encodePng, Picture } from './png.ts';
import { PREVIEW_SIZE, type PreviewLine, previewLines } from './preview-lines.ts';

/** The typefaces of a picture, by role. */
export type PreviewFaces = Record<PreviewLine['role'], GlyphAtlas>;

const PAPER: Color = [0xfb, 0xf9, 0xf5];
const INKS: Record<PreviewLine['role'], Color> = {
  title: [0x24, 0x1f, 0x1b],
  note: [0x5c, 0x54, 0x4e],
};
const STRIPE_HEIGHT = 14;

/** Color numbers: paper, the steps from it to each ink, and the stripe. */
export const FIRST_STEP: Record<PreviewLine['role'], number> = { title: 1, note: 1 + STEPS };
const STRIPE = 1 + 2 * STEPS;

/** One for all previews, because making a new one takes about as long as drawing on it. */
const picture = new Picture(PREVIEW_SIZE.width, PREVIEW_SIZE.height);

/** The picture that represents a page when it is shared, as PNG. */
export function previewPng(view: Preview, faces: PreviewFaces): Uint8Array<ArrayBuffer> {
  picture.clear();
  picture.fillTop(STRIPE_HEIGHT, STRIPE);
  const lines = previewLines(view, (text, role, size) => faces[role].width(text, size));
  for (const { text, role, x, y, size } of lines) {
    for (const { x: at, stamp } of faces[role].place(text, x, size)) picture.print(stamp, at, y);
  }
  return encodePng(picture, colorsOf(view));
}

function colorsOf({ hue }: Preview): Color[] {
  const steps = (ink: Color) => Array.from({ length: STEPS }, (_, step) => mix(ink, (step + 1) / STEPS));
  return [PAPER, ...steps(INKS.title), ...steps(INKS.note), hue === undefined ? INKS.title : hueColor(hue)];
}

function mix(ink: Color, share: number): Color {
  const [red, green, blue] = PAPER.map((paper, part) =>
    Math.round(paper + ((ink[part] as number) - paper) * share),
  ) as [number, number, number];
  return [red, green, blue];
}

/** The color of a hue class on white, as defined in the style sheet: lightness 60%, chroma 0.125. */
export function hueColor(hue: string): Color {
  const angle = (Number(/\d+$/.exec(hue)?.[0] ?? 0) * 10 + 20) * (Math.PI / 180);
  const [l, a, b] = [0.6, 0.125 * Math.cos(angle), 0.125 * Math.sin(angle)];
  const [red, green, blue] = oklabToLinear(l, a, b);
  return [toByte(red), toByte(green), toByte(blue)];
}

/** A color in Oklab (https://bottosson.github.io/posts/oklab/) as linear sRGB. */
function oklabToLinear(l: number, a: number, b: number): Color {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Applies the transfer function of sRGB to a linear component, 0 to 255. */
function toByte(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}
