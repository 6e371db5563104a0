import type { OtherValues } from '../schemas/record.ts';

/** What programs write for "no value". */
const NOTHING = new Set(
  `nan NaN NAN NaT <NA> None none null NULL (null) nil N/A n/a N.A. n.a. NA #N/A #NAME? #REF! #VALUE! undefined
  TBA TBD ?? ??? - -- --- — –`.split(/\s+/),
);
const NEAR_LENGTH = 9;

/** Whether a value only says that there is none. */
export function isNothing(value: string): boolean {
  return value === '' || (value.length <= NEAR_LENGTH && NOTHING.has(value));
}

/**
 * The named texts of one entry. A value that is taken is read; what nobody takes is `rest()`, so that no value is
 * lost. Empty values, and placeholders for nothing, are none.
 */
export class EntryFields {
  readonly #values = new Map<string, string[]>();

  add(name: string, value: string): void {
    const text = value.trim();
    if (!isNothing(text)) this.#push(name, text);
  }

  /** A title may read like a placeholder. */
  addTitle(name: string, value: string): void {
    const text = value.trim();
    if (text !== '') this.#push(name, text);
  }

  #push(name: string, text: string): void {
    const values = this.#values.get(name);
    if (values) values.push(text);
    else this.#values.set(name, [text]);
  }

  /** Every value of these names, in the order of the names, each once. */
  all(...names: string[]): string[] {
    const found = new Set<string>();
    for (const name of names) {
      const values = this.#values.get(name);
      if (!values) continue;
      for (const value of values) found.add(value);
      this.#values.delete(name);
    }
    return [...found];
  }

  /** The first value of the first of these names that has one; other values stay unless they say the same. */
  first(...names: string[]): string | undefined {
    let found: string | undefined;
    for (const name of names) {
      const values = this.#values.get(name);
      if (!values) continue;
      found ??= values[0] as string;
      const others = values.filter((value) => value !== found);
      if (others.length > 0) this.#values.set(name, others);
      else this.#values.delete(name);
    }
    return found;
  }

  /** The first value of a name, which stays. */
  peek(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  /** Puts a text in the place of what a name holds. */
  replace(name: string, text: string): void {
    this.#values.set(name, [text]);
  }

  /** What was not taken, in the order in which it was added. */
  rest(): OtherValues[] | undefined {
    if (this.#values.size === 0) return undefined;
    return [...this.#values].map(([name, values]) => ({ name, values }));
  }
}
