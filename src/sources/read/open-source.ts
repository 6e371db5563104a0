import { cleanLines } from '../../base/clean-characters.ts';
import type { SourceFile } from '../adapter.ts';

/**
 * A source as adapters read it: without a byte-order mark, with `\n` as the only line end (a lone carriage return ends
 * a line too), and without characters that show nothing. Its lines keep their numbers.
 */
export function openSource(source: SourceFile): SourceFile {
  let { text } = source;
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return { ...source, text: cleanLines(text) };
}
