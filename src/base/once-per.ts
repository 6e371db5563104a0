/** A function of an object, computed once for each; the object must not change. */
export function oncePer<Of extends object, Result extends {}>(make: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, Result>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const result = make(of);
    known.set(of, result);
    return result;
  };
}
