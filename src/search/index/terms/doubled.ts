/** The same numbers with room for as many more, which are 0. */
export function doubled<T extends Uint8Array | Uint32Array | Float64Array>(numbers: T): T {
  const twice = new (numbers.constructor as new (length: number) => T)(2 * numbers.length);
  twice.set(numbers);
  return twice;
}
