/** A copy of a text that may be a part of a longer one, all of which it would keep in memory. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
