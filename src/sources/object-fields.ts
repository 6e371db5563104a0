import type { OtherValues } from '../schemas/record.ts';
import { isNothing } from './entry-fields.ts';

/** A title may read like a placeholder. */
function saysNothing(name: string, text: string): boolean {
  return name === 'title' ? text === '' : isNothing(text);
}

/** Deeper values are written as JSON. */
const DEEPEST = 6;

/**
 * The members of a JSON object. A member that is taken is read; what nobody takes is `rest()`, with the paths of its
 * parts, so that no value is lost. Members that hold nothing are none. A value of another kind than the one asked for
 * is not taken.
 */
export class ObjectFields {
  readonly #values = new Map<string, unknown>();
  readonly #parts: [string, ObjectFields][] = [];

  constructor(value: unknown) {
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) this.#values.set(name, value[name as keyof typeof value]);
  }

  /** The first of these members that is a text or a number, as text. */
  text(...names: string[]): string | undefined {
    for (const name of names) {
      const value = this.#values.get(name);
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const text = String(value).trim();
      if (saysNothing(name, text)) continue;
      this.#values.delete(name);
      return text;
    }
    return undefined;
  }

  /** The texts of a member that is a list of texts, or of the one text; elements of other kinds stay. */
  texts(...names: string[]): string[] {
    for (const name of names) {
      const value = this.#values.get(name);
      const elements = Array.isArray(value) ? value : [value];
      const isText = (element: unknown) => typeof element === 'string' || typeof element === 'number';
      const texts = elements.filter(isText).map((element) => String(element).trim());
      if (texts.length === 0) continue;
      this.#keep(
        name,
        elements.filter((element) => !isText(element)),
      );
      return texts.filter((text) => !saysNothing(name, text));
    }
    return [];
  }

  /** The elements of a member that is a list. */
  list(...names: string[]): unknown[] {
    for (const name of names) {
      const value = this.#values.get(name);
      if (!Array.isArray(value)) continue;
      this.#values.delete(name);
      return value;
    }
    return [];
  }

  /** A member that is an object, to take from; what is not taken of it stays in the rest. */
  object(name: string): ObjectFields {
    const value = this.#values.get(name);
    const part = new ObjectFields(value);
    if (!isObject(value)) return part;
    this.#values.delete(name);
    this.#parts.push([name, part]);
    return part;
  }

  /** The objects of a member that is a list, to take from; what is not taken of them, and elements of other kinds, stay. */
  objects(name: string): ObjectFields[] {
    const value = this.#values.get(name);
    if (!Array.isArray(value)) return [];
    this.#keep(
      name,
      value.filter((element) => !isObject(element)),
    );
    return value.filter(isObject).map((element) => {
      const part = new ObjectFields(element);
      this.#parts.push([name, part]);
      return part;
    });
  }

  /** A value of any kind, taken as it is. */
  any(name: string): unknown {
    const value = this.#values.get(name);
    this.#values.delete(name);
    return value;
  }

  /** The names of the members that are not taken. */
  names(): string[] {
    return [...this.#values.keys()];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Puts back what could not be read of a member. */
  putBack(name: string, value: unknown): void {
    this.#keep(name, value);
  }

  #keep(name: string, value: unknown): void {
    if (Array.isArray(value) && value.length === 0) this.#values.delete(name);
    else this.#values.set(name, value);
  }

  /** What was not taken: texts by their path, such as "biblio.volume". */
  rest(): OtherValues[] | undefined {
    const found = new Map<string, string[]>();
    this.#collect('', found);
    return found.size === 0 ? undefined : [...found].map(([name, values]) => ({ name, values }));
  }

  #collect(prefix: string, found: Map<string, string[]>): void {
    for (const [name, value] of this.#values) flatten(prefix + name, value, 0, found);
    for (const [name, part] of this.#parts) part.#collect(`${prefix}${name}.`, found);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as JSON; thousands of brackets inside of each other, which nobody writes, are more than the stack takes. */
function jsonOf(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '(nested too deeply to be kept)';
  }
}

function flatten(path: string, value: unknown, depth: number, found: Map<string, string[]>): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'object' && depth < DEEPEST) {
    const isList = Array.isArray(value);
    for (const [name, part] of isList ? value.entries() : Object.entries(value)) {
      flatten(isList ? path : `${path}.${name}`, part, depth + 1, found);
    }
    return;
  }
  const text = typeof value === 'object' ? jsonOf(value) : String(value).trim();
  if (isNothing(text)) return;
  const values = found.get(path);
  if (values) values.push(text);
  else found.set(path, [text]);
}
