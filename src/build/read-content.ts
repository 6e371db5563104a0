import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFiles, TextFile, UnreadFile } from '../base/content-files.ts';
import { languageOf } from '../schemas/content/library-config.ts';
import type { Language } from '../strings/language.ts';

/** Files over this many bytes are not read: their text, and what is made of it, must fit into memory. */
const LARGEST_FILE = 256_000_000;

/**
 * Reads the folder of a library. Missing optional files count as empty; the order of files is that of their names,
 * on every machine. Files are UTF-8, or UTF-16 with a byte-order mark; pages are UTF-8, as Astro reads those too. What
 * cannot be read is named in `unread`.
 */
export async function readContent(folder: string): Promise<ContentFiles> {
  const unread: UnreadFile[] = [];
  const file = (name: string) => readText(folder, name, unread);
  const below = (name: string, extension: string) => readFolder(folder, name, extension, unread);
  const [config, ledger, assignments, people, sources, topics, curations, synonyms] = await Promise.all([
    file('library.yaml'),
    file('permalinks.json'),
    file('topic-assignments.yaml'),
    file('people.yaml'),
    below('sources', ''),
    below('topics', '.mdx'),
    below('papers', '.mdx'),
    file('synonyms.yaml'),
  ]);
  unread.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { config, ledger, assignments, people, sources, topics, curations, synonyms, unread };
}

/** The language of the library in a folder. */
export async function readLanguage(folder: string): Promise<Language> {
  return languageOf((await readText(folder, 'library.yaml', [])).text);
}

async function readFolder(
  folder: string,
  name: string,
  extension: string,
  unread: UnreadFile[],
): Promise<TextFile[]> {
  const entries = await readdir(path.join(folder, name)).catch(ifCode<string[]>(['ENOENT', 'ENOTDIR'], []));
  const names: string[] = [];
  for (const entry of entries.filter((one) => !one.startsWith('.')).sort()) {
    const found = await stat(path.join(folder, name, entry)).catch(() => undefined);
    // What cannot be looked at is reported where it is read.
    const isRead = found === undefined || found.isFile();
    if (isRead && entry.endsWith(extension)) names.push(entry);
    else if (!entry.startsWith('README')) {
      const why = isRead ? `its name does not end in ${extension}` : whyNoFile(found as Stats);
      unread.push({ path: `${name}/${entry}`, why, isForeign: true });
    }
  }
  return Promise.all(names.map((file) => readText(folder, `${name}/${file}`, unread, true)));
}

function whyNoFile(found: Stats): string {
  const kind = found.isDirectory() ? 'a folder' : 'a pipe, a socket or a device';
  return `it is ${kind}, and only files are read`;
}

/** `isListed` says that its folder has it: then it is no optional file that is missing. */
async function readText(
  folder: string,
  name: string,
  unread: UnreadFile[],
  isListed = false,
): Promise<TextFile> {
  const file = path.join(folder, name);
  try {
    const found = await stat(file);
    const { size } = found;
    const outside = !found.isFile()
      ? whyNoFile(found)
      : (await isOutside(folder, file))
        ? 'it is a link to a file outside of the library, and such are not followed'
        : undefined;
    if (outside !== undefined) {
      unread.push({ path: name, why: outside, isForeign: false });
      return { path: name, text: '' };
    }
    if (size <= LARGEST_FILE) {
      const decode = name.endsWith('.mdx') ? decodeUtf8 : decodeText;
      return { path: name, ...decode(await readFile(file)) };
    }
    const why = `it has ${Math.ceil(size / 1e6)} MB, and at most ${LARGEST_FILE / 1e6} MB are read`;
    unread.push({ path: name, why, isForeign: false });
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || isListed)
      unread.push({ path: name, why: `the system says: ${message}`, isForeign: false });
  }
  return { path: name, text: '' };
}

/** Whether a file of the library is a link that leads out of its folder, such as to a key of the machine. */
async function isOutside(folder: string, file: string): Promise<boolean> {
  const [home, real] = await Promise.all([realpath(folder), realpath(file)]);
  return !real.startsWith(home + path.sep);
}

/**
 * The text that bytes hold: UTF-16 where they begin with its byte-order mark or every other byte is 0, else UTF-8. Bytes
 * that are no UTF-8 are read as what a spreadsheet of Windows or macOS writes, where it is evident.
 */
export function decodeText(bytes: Buffer): Pick<TextFile, 'text' | 'isDamaged'> {
  const mark = bytes.subarray(0, 2).toString('hex');
  const isMarked = mark === 'fffe' || mark === 'feff';
  const order = isMarked ? mark : unmarkedOrder(bytes);
  if (order === undefined) {
    const encoding = isUtf8(bytes) ? undefined : singleByteEncoding(bytes.toString('latin1'));
    return encoding ? { text: new TextDecoder(encoding).decode(bytes) } : decodeUtf8(bytes);
  }
  const even = Buffer.from(bytes.subarray(isMarked ? 2 : 0, bytes.length - (bytes.length % 2)));
  const text = (order === 'feff' ? even.swap16() : even).toString('utf16le');
  // A file that is cut short ends in half a unit.
  const whole = text.toWellFormed() + (bytes.length % 2 === 0 ? '' : '\uFFFD');
  return { text: whole, ...(whole !== text && { isDamaged: true }) };
}

const PROBED_BYTES = 2_000;

/** The order of the bytes of UTF-16 without a mark, where nearly every other byte of the start is 0. */
function unmarkedOrder(bytes: Buffer): 'fffe' | 'feff' | undefined {
  const head = bytes.subarray(0, PROBED_BYTES);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  const most = (head.length / 2) * 0.8;
  if (head.length < 8 || (even > 0 && odd > 0)) return undefined;
  if (odd > most) return 'fffe';
  return even > most ? 'feff' : undefined;
}

/** For each encoding of one byte a character: bytes that are letters or signs where such stand. */
const SINGLE_BYTE: readonly [encoding: string, likely: RegExp, unlikely: RegExp][] = [
  // Latin letters beside a letter, quotes and dashes.
  [
    'windows-1252',
    /(?<=[A-Za-z])[\xc0-\xd6\xd8-\xf6\xf8-\xff]|[\xc0-\xd6\xd8-\xf6\xf8-\xff](?=[A-Za-z])|[\x80\x85\x91-\x97\xa0-\xbf]/g,
    /[\x81\x8d\x8f\x90\x9d]/,
  ],
  // Words of Cyrillic letters, in which no capital follows a small one; quotes, dashes, “№”.
  [
    'windows-1251',
    /(?<=[\xa8\xaa\xaf\xb2-\xb4\xb8\xba\xbf-\xff])[\xb3\xb4\xb8\xba\xbf\xe0-\xff]|[\xa8\xaa\xaf\xb2-\xb4\xb8\xba\xbf-\xff](?=[\xb3\xb4\xb8\xba\xbf-\xff])|[\x84\x85\x91-\x97\xa0\xab\xb9\xbb]/g,
    /[\xe0-\xff][\xc0-\xdf]|[\x81\x8d\x8f\x90\x98\x9d]/,
  ],
  // Small Latin letters beside a letter, quotes and dashes.
  [
    'macintosh',
    /(?<=[A-Za-z])[\x80-\x9f]|[\x80-\x9f](?=[A-Za-z])|[\xa5\xa7\xc7\xc8-\xca\xd0-\xd5]/g,
    /[\xd7\xdb\xf0]/,
  ],
];

/** The first of them in which nearly all bytes that are not ASCII are likely. */
function singleByteEncoding(text: string): string | undefined {
  const foreign = text.match(/[\x80-\xff]/g)?.length ?? 0;
  const found = SINGLE_BYTE.find(
    ([, likely, unlikely]) => (text.match(likely)?.length ?? 0) >= foreign * 0.9 && !unlikely.test(text),
  );
  return found?.[0];
}

function decodeUtf8(bytes: Buffer): Pick<TextFile, 'text' | 'isDamaged'> {
  return { text: bytes.toString('utf8'), ...(!isUtf8(bytes) && { isDamaged: true }) };
}

/** An error of one of the system's codes is an empty result; any other is passed on. */
function ifCode<T>(codes: readonly string[], empty: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (codes.includes(error.code ?? '')) return empty;
    throw error;
  };
}
