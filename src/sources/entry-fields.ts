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
 * The named texts of one entry. Taking a value marks it as read; whatever nobody takes is in `rest()`, so that no
 * value is lost. Empty values and placeholders are ignored.
 */
export class EntryFields {
  readonly #values = new Map<string, string[]>();

  add(name: string, value: string): void {
    const text = value.trim();
    if (!isNothing(text)) this.#push(name, text);
  }

  /** Adds a title even if it reads like a placeholder. */
  addTitle(name: string, value: string): void {
    const text = value.trim();
    if (text !== '') this.#push(name, text);
  }

  #push(name: string, text: string): void {
    const values = this.#values.get(name);
    if (values) values.push(text);
    else this.#values.set(name, [text]);
  }

  /** All values of these names, in the order of the names, without duplicates. */
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

  /** The first value of the first of these names that has one; other values stay unless they are equal. */
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

  /** The first value of a name, without taking it. */
  peek(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  /** Replaces the values of a name with a text. */
  replace(name: string, text: string): void {
    this.#values.set(name, [text]);
  }

  /** The values nobody took, in the order in which they were added. */
  rest(): OtherValues[] | undefined {
    if (this.#values.size === 0) return undefined;
    return [...this.#values].map(([name, values]) => ({ name, values }));
  }
}
