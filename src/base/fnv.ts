/**
 * FNV-1a hash over the UTF-16 units of a text, or of the part between two offsets: from 0 to 2³² − 1, evenly spread
 * and the same on every machine.
 */
export function fnv1a(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
