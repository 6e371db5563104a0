import opentype, { type Font, type Glyph } from 'opentype.js';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Stamp, stampOf } from './png.ts';

/** A letter of a line, with the even pixel that its outline starts at or next to. */
export interface PlacedGlyph {
  x: number;
  stamp: Stamp;
}

interface Letter {
  glyph: Glyph;
  /** Width in ems. */
  advance: number;
  /** By size and subpixel position. */
  drawn: Map<number, Coverage | undefined>;
  /** By size, subpixel position and whether its pixel is odd. */
  stamps: Map<number, Stamp | undefined>;
}

/** Number of subpixel positions at which a letter is drawn, for even spacing. */
const PLACES = 4;

/** A typeface whose font files each contain some of its characters. Each letter is drawn once per size and position. */
export class GlyphAtlas {
  readonly #fonts: Font[];
  readonly #color: number;
  readonly #letters = new Map<string, Letter | undefined>();

  /**
   * Takes font files (TTF, OTF or WOFF), which are searched for a character in this order, and the number of the color
   * that least coverage has in pictures.
   */
  constructor(files: readonly Uint8Array[], color = 1) {
    this.#color = color;
    this.#fonts = files.map((file) => opentype.parse(Uint8Array.from(file).buffer, { lowMemory: true }));
  }

  /** Width of a line in pixels. */
  width(text: string, size: number): number {
    let width = 0;
    for (const { advance } of this.#lettersOf(text)) width += advance;
    return width * size;
  }

  /** The letters of a line that starts at `x`, drawn at a whole `size`. */
  place(text: string, x: number, size: number): PlacedGlyph[] {
    const placed: PlacedGlyph[] = [];
    let at = x;
    for (const letter of this.#lettersOf(text)) {
      const quarter = Math.round(at * PLACES);
      const stamp = this.#stamp(letter, size, quarter % (2 * PLACES));
      if (stamp) placed.push({ x: Math.floor(quarter / (2 * PLACES)) * 2, stamp });
      at += letter.advance * size;
    }
    return placed;
  }

  #stamp(letter: Letter, size: number, place: number): Stamp | undefined {
    const key = size * 2 * PLACES + place;
    if (letter.stamps.has(key)) return letter.stamps.get(key);
    const coverage = draw(letter, size, place % PLACES);
    const stamp = coverage && stampOf(coverage, Math.floor(place / PLACES), this.#color);
    letter.stamps.set(key, stamp);
    return stamp;
  }

  /**
   * A character missing from every font is replaced by its compatibility form (ﬁ, 𝒪), and left out if that is
   * missing too.
   */
  *#lettersOf(text: string): Generator<Letter> {
    for (const character of text.normalize('NFC')) {
      const letter = this.#letter(character);
      if (letter) yield letter;
      else for (const plain of character.normalize('NFKC')) yield* [this.#letter(plain) ?? []].flat();
    }
  }

  #letter(character: string): Letter | undefined {
    if (!this.#letters.has(character)) this.#letters.set(character, this.#read(character));
    return this.#letters.get(character);
  }

  /** One character at a time, because the fonts contain substitutions that the parser refuses to apply. */
  #read(character: string): Letter | undefined {
    const font = this.#fonts.find((candidate) => candidate.charToGlyphIndex(character) > 0);
    const glyph = font?.charToGlyph(character);
    if (!font || !glyph) return undefined;
    const advance = (glyph.advanceWidth ?? 0) / font.unitsPerEm;
    return { glyph, advance, drawn: new Map(), stamps: new Map() };
  }
}

function draw({ glyph, drawn }: Letter, size: number, place: number): Coverage | undefined {
  const key = size * PLACES + place;
  if (!drawn.has(key)) drawn.set(key, coverageOf(glyph.getPath(place / PLACES, 0, size).commands));
  return drawn.get(key);
}
