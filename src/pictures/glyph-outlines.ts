import opentype, { type Font, type Glyph } from 'opentype.js';

/** Where and how a line of text stands: baseline and size in pixels. */
export interface Setting {
  x: number;
  y: number;
  size: number;
  fill: string;
}

interface Placed {
  outline: string;
  /** Left edge and width in ems. */
  left: number;
}

/** Text as outlines in one typeface, whose font files each hold some of its characters. */
export class Outline {
  readonly #fonts: Font[];
  readonly #outlines = new Map<Glyph, string>();

  /** Takes font files (TTF, OTF or WOFF), the first being asked first for a character. */
  constructor(files: readonly Uint8Array[]) {
    this.#fonts = files.map((file) => opentype.parse(Uint8Array.from(file).buffer));
  }

  /** Width of a line in pixels. */
  width(text: string, size: number): number {
    return this.#place(text).width * size;
  }

  /** A line as an SVG group. Characters that no font has are left out. */
  path(text: string, { x, y, size, fill }: Setting): string {
    const glyphs = this.#place(text).glyphs.map(({ outline, left }) => {
      const at = `translate(${(x + left * size).toFixed(1)} ${y.toFixed(1)}) scale(${size / OUTLINE_SIZE})`;
      return `<path transform="${at}" d="${outline}"/>`;
    });
    return `<g fill="${fill}">${glyphs.join('')}</g>`;
  }

  #place(text: string): { glyphs: Placed[]; width: number } {
    const glyphs: Placed[] = [];
    let width = 0;
    for (const char of text.normalize('NFC')) {
      const font = this.#fonts.find((candidate) => candidate.charToGlyphIndex(char) > 0);
      if (!font) continue;
      // One character at a time: the fonts hold substitutions that the parser refuses to apply.
      const glyph = font.charToGlyph(char);
      const outline = this.#outline(glyph);
      if (outline !== '') glyphs.push({ outline, left: width });
      width += (glyph.advanceWidth ?? 0) / font.unitsPerEm;
    }
    return { glyphs, width };
  }

  #outline(glyph: Glyph): string {
    const known = this.#outlines.get(glyph);
    if (known !== undefined) return known;
    const outline = glyph.getPath(0, 0, OUTLINE_SIZE).toPathData(0);
    this.#outlines.set(glyph, outline);
    return outline;
  }
}

/** Size at which outlines are kept, so that whole numbers are exact enough. */
const OUTLINE_SIZE = 500;
