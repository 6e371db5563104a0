/** Texts that have numbers, for what many of them occur in again and again. */
export class NumberedTexts {
  readonly #all: string[];
  readonly #numbers: Map<string, number>;

  /** `all` are the first texts, in the order of their numbers; each is there once. */
  constructor(all: readonly string[] = []) {
    this.#all = [...all];
    this.#numbers = new Map(all.map((text, at) => [text, at]));
  }

  /** All texts, each at its number. */
  get all(): readonly string[] {
    return this.#all;
  }

  /** The number of a text, which is added if it is new. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#all.length);
    return this.#all.push(text) - 1;
  }
}
