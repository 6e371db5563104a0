import opentype, { type Font, type Glyph } from 'opentype.js';
import { type Coverage, coverageOf } from './coverage.ts';

/** A letter of a line, with the whole pixel at which its outline starts. */
export interface PlacedGlyph {
  x: number;
  coverage: Coverage;
}

interface Letter {
  glyph: Glyph;
  /** Width in ems. */
  advance: number;
  /** Cached coverage by size and subpixel position. */
  drawn: Map<number, Coverage | undefined>;
}

/** Number of subpixel positions at which a letter is drawn, for even spacing. */
const PLACES = 4;

/** A typeface whose font files each contain some of its characters. Each letter is drawn once per size and position. */
export class GlyphAtlas {
  readonly #fonts: Font[];
  readonly #letters = new Map<string, Letter | undefined>();

  /** Takes font files (TTF, OTF or WOFF), which are searched for a character in this order. */
  constructor(files: readonly Uint8Array[]) {
    this.#fonts = files.map((file) => opentype.parse(Uint8Array.from(file).buffer));
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
      const coverage = draw(letter, size, quarter % PLACES);
      if (coverage) placed.push({ x: Math.floor(quarter / PLACES), coverage });
      at += letter.advance * size;
    }
    return placed;
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
    return font && glyph && { glyph, advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm, drawn: new Map() };
  }
}

function draw({ glyph, drawn }: Letter, size: number, place: number): Coverage | undefined {
  const key = size * PLACES + place;
  if (!drawn.has(key)) drawn.set(key, coverageOf(glyph.getPath(place / PLACES, 0, size).commands));
  return drawn.get(key);
}
