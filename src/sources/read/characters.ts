import { hasHiddenCharacters } from '../../base/clean-characters.ts';
import { type Problem, warning } from '../../base/problems.ts';
import type { SourceRecord } from '../../schemas/record.ts';
import type { SourceFile } from '../adapter.ts';
import type { Doubt } from '../doubts.ts';

/** Characters removed before the source was read, with the first line that contained one. */
export function findHidden({ text }: SourceFile): Doubt[] {
  if (!hasHiddenCharacters(text)) return [];
  const found = linesWith(text, hasHiddenCharacters);
  const [{ line } = { line: 1 }] = found;
  const count = found.length === 1 ? 'a line contains' : `${found.length} lines contain`;
  return [
    {
      line,
      what: `${count} invisible characters, which are removed`,
      why: 'controls, direction overrides and private-use characters only mean something in one program',
      fix: 'look at the text there; letters of a special font may be lost',
    },
  ];
}

/**
 * What UTF-8 looks like when it is decoded as windows-1252 ("CafÃ©", "donâ€™t"). Pairs that may be intended ("Spaß»",
 * "SÃO") are not matched.
 */
const MISREAD =
  /(?<!\p{Lu})Ã[\u00A1-\u00BFŸ]|Ã[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œž](?=\p{Ll})|(?<!\p{Lu})Â[\u00A0°±²³µ·º§©®«»]|Å[¡¼º¾]|Å[‚„Ÿ](?=\p{Ll})|[Ãâ][\u0080-\u009F]|â€|ðŸ|(?:[ÐÑ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œž]){2}/u;
const MAY_BE_MISREAD = /[ÂÃÅÐÑâð][\u0080-\uFFFF]/;
const AROUND = 12;

/** Lines that another program decoded as windows-1252 although they were UTF-8, in one problem. */
export function findMisread({ file, text }: SourceFile): Problem[] {
  if (!MAY_BE_MISREAD.test(text) || !MISREAD.test(text)) return [];
  const found = linesWith(text, (content) => MISREAD.test(content));
  const [{ line, content } = { line: 1, content: '' }] = found;
  const at = MISREAD.exec(content)?.index ?? 0;
  const shown = content.slice(Math.max(0, at - AROUND), at + AROUND).trim();
  const count = found.length === 1 ? '1 line contains' : `${found.length} lines contain`;
  return [
    warning(
      'damaged-characters',
      `${count} letters that were misread before, as in “${shown}”`,
      { file, line },
      'each appears as two or three characters, as when UTF-8 is read as windows-1252; the original letters are not guessed',
      'export the list again as UTF-8, or correct the papers in curations',
    ),
  ];
}

/** Entries whose title contains the replacement character of an earlier decoding error. */
export function damagedTitles(records: readonly SourceRecord[]): Problem[] {
  return records
    .filter(({ title }) => title.includes('\uFFFD'))
    .map(({ source: file, lines: [line, endLine], title }) =>
      warning(
        'damaged-characters',
        `the title “${title.slice(0, 80)}” has lost characters`,
        { file, line, endLine },
        'it holds U+FFFD, which stands for what could not be decoded',
        'export the list again as UTF-8, or set `title` in a curation of the paper',
      ),
    );
}

/** The lines of a text that pass a test, by their 1-based numbers. */
function linesWith(text: string, test: (content: string) => boolean): { line: number; content: string }[] {
  const lines = text.split(/\r\n|\r|\n/).map((content, index) => ({ line: index + 1, content }));
  return lines.filter(({ content }) => test(content));
}
