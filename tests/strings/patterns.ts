/** Stands for a value in what a function of a string table says. */
const VALUE = '\u0000';

/** A value of any type: a name, a number or a list of names. */
function anyValue(number: number) {
  return {
    [Symbol.toPrimitive]: (hint: string) => (hint === 'string' ? VALUE : number),
    [Symbol.iterator]: () => [VALUE][Symbol.iterator](),
    join: () => VALUE,
    map: () => [VALUE],
    toFixed: () => VALUE,
  };
}

/** What a function of a table says, with `\0` for its values; once for a single thing and once for many. */
export function saidBy(say: (...values: never[]) => unknown): string[] {
  return [1, 7_000].map((number) => {
    const values = Array.from({ length: say.length }, () => anyValue(number));
    const said = String(say(...(values as never[])));
    return said.replace(/7[.,]?000|\b1\b/g, VALUE);
  });
}

/** Everything that a table says, as patterns of whole runs of text; what is too short to tell languages apart is left out. */
export function patternsOf(table: object): RegExp[] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'format') return [];
    if (typeof value === 'string') return patternsOfText(value);
    if (typeof value === 'function')
      return saidBy(value as (...values: never[]) => unknown).flatMap(patternsOfText);
    return patternsOf(value as object);
  });
}

const SHORTEST = 4;

/** A link divides a text into runs. */
function patternsOfText(text: string): RegExp[] {
  return text
    .split(/\[([^\]]*)\]\(\w+\)/)
    .map((run) => run.replace(/\s+/g, ' ').trim())
    .filter((run) => (run.match(/\p{L}/gu) ?? []).length >= SHORTEST)
    .map((run) => new RegExp(`^${run.split(VALUE).map(escaped).join('.+')}$`, 'u'));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
