import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { SiteFiles } from '../../src/store/site-files.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'lectern-site-files-'));
const FILES: [file: string, key: string, content: string][] = [
  ['papers/owls/index.html', 'one', '<h1>Owls — by night</h1>'],
  ['papers/kites/index.html', 'two', ''],
  ['pagefind/a', 'index 1', 'a'],
  ['pagefind/b', 'index 1', 'b'],
];

let read: string[] = [];

afterAll(() => rmSync(ROOT, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(ROOT, { recursive: true, force: true });
  read = [];
  const files = open();
  for (const [file, key, content] of FILES) files.write(file, content, key);
  settle(files);
});

function open(version = 'v'): SiteFiles {
  const place = {
    next: path.join(ROOT, 'site.next'),
    last: path.join(ROOT, 'site'),
    list: path.join(ROOT, 'cache/list'),
    version,
  };
  return new SiteFiles(place, (file, bytes) => {
    read.push(file);
    return { length: bytes.length };
  });
}

function settle(files: SiteFiles): void {
  rmSync(path.join(ROOT, 'site'), { recursive: true, force: true });
  renameSync(path.join(ROOT, 'site.next'), path.join(ROOT, 'site'));
  files.save();
}

const reusable = (files: SiteFiles) =>
  FILES.filter(([file, key]) => files.reuse(file, key)).map(([file]) => file);
const ALL = FILES.map(([file]) => file);

describe('the files of a site', () => {
  it('that are made from the same are taken over, and neither written nor read again', () => {
    const files = open();
    read = [];
    expect(reusable(files)).toEqual(ALL);
    expect(read).toEqual([]);
    expect([...files.facts()]).toEqual(
      FILES.map(([file, , text]) => [file, { length: Buffer.byteLength(text) }]),
    );
    for (const [file, , content] of FILES) {
      expect(readFileSync(path.join(ROOT, 'site.next', file), 'utf8')).toBe(content);
      const inode = (site: string) => statSync(path.join(ROOT, site, file)).ino;
      expect(inode('site.next')).toBe(inode('site'));
    }
    settle(files);
    expect(reusable(open())).toEqual(ALL);
  });

  it('are made again under another key, or for another version', () => {
    expect(open().reuse('papers/owls/index.html', 'other')).toBe(false);
    expect(open().reuse('papers/larks/index.html', 'one')).toBe(false);
    expect(reusable(open('w'))).toEqual([]);
  });

  it('are made again where they were changed, cut off or removed, but not where they were only touched', () => {
    const at = (file: string) => path.join(ROOT, 'site', file);
    writeFileSync(at('papers/owls/index.html'), '<h1>Owls — by daylt</h1>');
    writeFileSync(at('papers/kites/index.html'), 'more');
    rmSync(at('pagefind/a'));
    utimesSync(at('pagefind/b'), 1, 1);
    expect(reusable(open())).toEqual(['pagefind/b']);
    expect(open().wholeKeys('index ')).toEqual([]);
  });

  it('leave the last site as it is, whatever is written', () => {
    const files = open();
    files.write('papers/owls/index.html', 'new', 'new key');
    files.write('papers/kites/index.html', '', 'new key');
    expect(readFileSync(path.join(ROOT, 'site/papers/owls/index.html'), 'utf8')).toBe(FILES[0]?.[2]);
    expect(readFileSync(path.join(ROOT, 'site.next/papers/owls/index.html'), 'utf8')).toBe('new');
  });

  it('are not read again where another key gives the same bytes', () => {
    const files = open();
    read = [];
    files.write('papers/owls/index.html', FILES[0]?.[2] ?? '', 'new key');
    expect(read).toEqual([]);
    settle(files);
    expect(open().reuse('papers/owls/index.html', 'new key')).toBe(true);
  });

  it('of one key are taken over together', () => {
    const files = open();
    expect(files.wholeKeys('index ')).toEqual(['index 1']);
    files.reuseAll('index 1');
    expect([...files.facts()].map(([file]) => file)).toEqual(['pagefind/a', 'pagefind/b']);
    expect(files.bytesBelow('pagefind/')).toBe(2);
  });

  it('are each written once', () => {
    const files = open();
    files.write('a', '1');
    expect(() => files.write('a', '2')).toThrow('written twice');
  });

  it.each(['', '{', '{"version":"v"}\n{"file":1}\n', '[]'])('are all made where the list is %j', (list) => {
    mkdirSync(path.join(ROOT, 'cache'), { recursive: true });
    writeFileSync(path.join(ROOT, 'cache/list'), list);
    expect(reusable(open())).toEqual([]);
  });
});
