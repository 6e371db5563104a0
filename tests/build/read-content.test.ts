import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeText, readContent } from '../../src/build/read-content.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-content-'));
  mkdirSync(path.join(folder, 'sources'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string | Buffer): void {
  writeFileSync(path.join(folder, file), content);
}

describe('readContent', () => {
  it('treats missing files as empty', async () => {
    const content = await readContent(path.join(folder, 'gone'));
    expect(content).toMatchObject({ config: { text: '' }, sources: [], topics: [], unread: [] });
  });

  it('reads files in the order of their names, hidden ones left out', async () => {
    for (const name of ['b.txt', 'a.txt', '.hidden', 'Z.txt']) write(`sources/${name}`, name);
    const { sources, unread } = await readContent(folder);
    expect(sources.map(({ text }) => text)).toEqual(['Z.txt', 'a.txt', 'b.txt']);
    expect(unread).toEqual([]);
  });

  it('takes a page for UTF-8, whatever mark it begins with', async () => {
    mkdirSync(path.join(folder, 'topics'));
    write('topics/one.mdx', Buffer.from('\ufeffText', 'utf16le'));
    write('topics/two.mdx', '\ufeffText');
    const { topics } = await readContent(folder);
    expect(topics.map(({ isDamaged = false }) => isDamaged)).toEqual([true, false]);
  });

  it('follows a link to a file, and names one that leads nowhere', async () => {
    write('list.txt', 'A list');
    symlinkSync('../list.txt', path.join(folder, 'sources/linked.txt'));
    symlinkSync('circle.txt', path.join(folder, 'sources/circle.txt'));
    symlinkSync('gone.txt', path.join(folder, 'sources/nowhere.txt'));
    const { sources, unread } = await readContent(folder);
    expect(sources.map(({ text }) => text)).toEqual(['', 'A list', '']);
    expect(unread).toMatchObject([
      { path: 'sources/circle.txt', isForeign: false },
      { path: 'sources/nowhere.txt', isForeign: false },
    ]);
  });

  it('follows no link out of the library', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'lectern-elsewhere-'));
    writeFileSync(path.join(elsewhere, 'key.txt'), 'A key');
    symlinkSync(path.join(elsewhere, 'key.txt'), path.join(folder, 'sources/key.txt'));
    symlinkSync(path.join(elsewhere, 'key.txt'), path.join(folder, 'people.yaml'));
    const { sources, people, unread } = await readContent(folder);
    rmSync(elsewhere, { recursive: true });
    expect([people.text, ...sources.map(({ text }) => text)]).toEqual(['', '']);
    const why = 'it is a link to a file outside the library, and such links are not followed';
    expect(unread).toEqual(
      ['people.yaml', 'sources/key.txt'].map((file) => ({ path: file, why, isForeign: false })),
    );
  });

  it.skipIf(process.platform === 'win32')('waits for no pipe', async () => {
    execFileSync('mkfifo', [path.join(folder, 'sources/pipe.txt'), path.join(folder, 'library.yaml')]);
    const { sources, unread } = await readContent(folder);
    expect(sources).toEqual([]);
    const why = 'it is a pipe, a socket or a device, and only files are read';
    expect(unread).toEqual([
      { path: 'library.yaml', why, isForeign: false },
      { path: 'sources/pipe.txt', why, isForeign: true },
    ]);
  });

  it('names a file that is too large, without reading it', async () => {
    write('sources/large.txt', '');
    truncateSync(path.join(folder, 'sources/large.txt'), 300_000_000);
    const { unread } = await readContent(folder);
    expect(unread).toEqual([
      { path: 'sources/large.txt', why: 'it has 300 MB, and at most 256 MB are read', isForeign: false },
    ]);
  });
});

describe('decodeText', () => {
  const text = 'Métro – 論文 😀\n';
  const marked = Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(text), { text }],
    ['UTF-16, little end first', marked, { text }],
    ['UTF-16, big end first', Buffer.from(marked).swap16(), { text }],
    ['no bytes', Buffer.alloc(0), { text: '' }],
    ['only a mark', Buffer.from([0xff, 0xfe]), { text: '' }],
    ['Latin-1', Buffer.from('café', 'latin1'), { text: 'café' }],
    ['UTF-16 without a mark', Buffer.from('Many papers', 'utf16le'), { text: 'Many papers' }],
    ['windows-1252 quotes', Buffer.from('a \x93b\x94 c', 'latin1'), { text: 'a “b” c' }],
    ['windows-1251', Buffer.from('cde0e7e2e0ede8e53bafe6e0ea2c20ce2e', 'hex'), { text: 'Название;Їжак, О.' }],
    [
      'Mac Roman',
      Buffer.from('4c657320726976698f7265732c20648e6a882076753b204d9f6c6c6572', 'hex'),
      { text: 'Les rivières, déjà vu; Müller' },
    ],
    [
      'an encoding that is not evident',
      Buffer.from('eec1dad7c1cec9c5', 'hex'),
      { text: '\ufffd'.repeat(8), isDamaged: true },
    ],
    ['half of UTF-16', marked.subarray(0, 5), { text: 'M\ufffd', isDamaged: true }],
    ['half a pair', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), { text: '\ufffd', isDamaged: true }],
  ])('%s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toEqual(expected);
  });
});
