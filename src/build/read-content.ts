import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFiles, TextFile, UnreadFile } from '../base/content-files.ts';
import { languageOf } from '../schemas/content/library-config.ts';
import type { Language } from '../strings/language.ts';

/** Larger files are not read: their text, and what is made from it, must fit into memory. */
const LARGEST_FILE = 256_000_000;

/** The folder of the sources. */
const SOURCES = 'sources';

/**
 * Reads the folder of a library. Missing optional files count as empty; files are in order of their names, the same
 * on every machine. Files are UTF-8, or UTF-16 with a byte-order mark; pages are UTF-8, because Astro reads them
 * too. Whatever cannot be read is listed in `unread`.
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
    below(SOURCES, ''),
    below('topics', '.mdx'),
    below('papers', '.mdx'),
    file('synonyms.yaml'),
  ]);
  unread.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { config, ledger, assignments, people, sources, topics, curations, synonyms, unread };
}

/** The texts of the sources alone. */
export function readSourceTexts(folder: string): Promise<TextFile[]> {
  return readFolder(folder, SOURCES, '', []);
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
    // An entry whose type cannot be determined is reported when it is read.
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

/** `isListed` means that its folder lists the file, so it is not a missing optional one. */
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
        ? 'it is a link to a file outside the library, and such links are not followed'
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

/** Whether a file is a symlink that leads out of the library's folder, for example to a private key on the machine. */
async function isOutside(folder: string, file: string): Promise<boolean> {
  const [home, real] = await Promise.all([realpath(folder), realpath(file)]);
  return !real.startsWith(home + path.sep);
}

/**
 * Decodes text: UTF-16 if it begins with that byte-order mark or every other byte is 0, otherwise UTF-8. Bytes that
 * are not valid UTF-8 are decoded as the encoding of a Windows or macOS spreadsheet if that is evident.
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
  // A truncated file ends with half a code unit.
  const whole = text.toWellFormed() + (bytes.length % 2 === 0 ? '' : '\uFFFD');
  return { text: whole, ...(whole !== text && { isDamaged: true }) };
}

const PROBED_BYTES = 2_000;

/** The byte order of UTF-16 without a byte-order mark, detected by nearly every other byte at the start being 0. */
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

/** For each single-byte encoding, the bytes that are letters or punctuation in plausible places. */
const SINGLE_BYTE: readonly [encoding: string, likely: RegExp, unlikely: RegExp][] = [
  // Latin letters next to a letter, quotes and dashes.
  [
    'windows-1252',
    /(?<=[A-Za-z])[\xc0-\xd6\xd8-\xf6\xf8-\xff]|[\xc0-\xd6\xd8-\xf6\xf8-\xff](?=[A-Za-z])|[\x80\x85\x91-\x97\xa0-\xbf]/g,
    /[\x81\x8d\x8f\x90\x9d]/,
  ],
  // Words of Cyrillic letters in which no capital follows a small letter; quotes, dashes, “№”.
  [
    'windows-1251',
    /(?<=[\xa8\xaa\xaf\xb2-\xb4\xb8\xba\xbf-\xff])[\xb3\xb4\xb8\xba\xbf\xe0-\xff]|[\xa8\xaa\xaf\xb2-\xb4\xb8\xba\xbf-\xff](?=[\xb3\xb4\xb8\xba\xbf-\xff])|[\x84\x85\x91-\x97\xa0\xab\xb9\xbb]/g,
    /[\xe0-\xff][\xc0-\xdf]|[\x81\x8d\x8f\x90\x98\x9d]/,
  ],
  // Small Latin letters next to a letter, quotes and dashes.
  [
    'macintosh',
    /(?<=[A-Za-z])[\x80-\x9f]|[\x80-\x9f](?=[A-Za-z])|[\xa5\xa7\xc7\xc8-\xca\xd0-\xd5]/g,
    /[\xd7\xdb\xf0]/,
  ],
];

/** The first encoding in which nearly all non-ASCII bytes are plausible. */
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

/** Returns `empty` for errors with one of the codes and rethrows any other. */
function ifCode<T>(codes: readonly string[], empty: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (codes.includes(error.code ?? '')) return empty;
    throw error;
  };
}
