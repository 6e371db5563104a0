/**
 * A number from 0 to 2³² − 1 that spreads texts evenly and is the same on every machine: of a text, or of the part of
 * it between two offsets. FNV-1a over UTF-16 units.
 */
export function fnv1a(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
