import type { OtherValues } from '../schemas/record.ts';
import { isNothing } from './entry-fields.ts';

/** A title may read like a placeholder. */
function saysNothing(name: string, text: string): boolean {
  return name === 'title' ? text === '' : isNothing(text);
}

/** Values nested more deeply are kept as JSON. */
const DEEPEST = 6;

/**
 * The members of a JSON object. Taking a member marks it as read; whatever nobody takes is in `rest()`, by path, so
 * that no value is lost. Empty members are ignored. A value of another type than requested is not taken.
 */
export class ObjectFields {
  readonly #values = new Map<string, unknown>();
  readonly #parts: [string, ObjectFields][] = [];

  constructor(value: unknown) {
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) this.#values.set(name, value[name as keyof typeof value]);
  }

  /** The first of these members that is a string or a number, as a string. */
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

  /** The strings of a list, or a single string; elements of other types stay. */
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

  /** The elements of a list. */
  list(...names: string[]): unknown[] {
    for (const name of names) {
      const value = this.#values.get(name);
      if (!Array.isArray(value)) continue;
      this.#values.delete(name);
      return value;
    }
    return [];
  }

  /** A member that is an object; whatever is not taken from it stays in the rest. */
  object(name: string): ObjectFields {
    const value = this.#values.get(name);
    const part = new ObjectFields(value);
    if (!isObject(value)) return part;
    this.#values.delete(name);
    this.#parts.push([name, part]);
    return part;
  }

  /** The objects in a list; whatever is not taken from them stays, as do elements of other types. */
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

  /** Takes a value of any type as it is. */
  any(name: string): unknown {
    const value = this.#values.get(name);
    this.#values.delete(name);
    return value;
  }

  /** The names of the members not taken. */
  names(): string[] {
    return [...this.#values.keys()];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Puts back the part of a member that could not be read. */
  putBack(name: string, value: unknown): void {
    this.#keep(name, value);
  }

  #keep(name: string, value: unknown): void {
    if (Array.isArray(value) && value.length === 0) this.#values.delete(name);
    else this.#values.set(name, value);
  }

  /** The members not taken: strings by their path, such as "biblio.volume". */
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

/** Whether a value has named members, as an object of JSON or a mapping of YAML has. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as JSON; thousands of nested brackets, which nobody writes, would overflow the stack. */
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
