import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { linkSite } from '../../src/store/link-site.ts';
import { SiteFiles } from '../../src/store/site-files.ts';
import { writeFiles } from '../../src/store/write-files.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'lectern-site-files-'));
const FILES: [file: string, key: string, content: string][] = [
  ['papers/owls/index.html', 'one', '<h1>Owls — by night</h1>'],
  ['papers/kites/index.html', 'two', ''],
  ['pagefind/a', 'index 1', 'a'],
  ['pagefind/b', 'index 1', 'b'],
];

let read: string[] = [];

afterAll(() => rmSync(ROOT, { recursive: true, force: true }));
beforeEach(async () => {
  rmSync(ROOT, { recursive: true, force: true });
  read = [];
  const files = await open();
  for (const [file, key, content] of FILES) files.write(file, content, key);
  await settle(files);
});

const linksOf = (file: string) => ['/', `/${file}`, '/help/'];

const factsOf = (file: string, bytes: Buffer) => {
  read.push(file);
  return { facts: { length: bytes.length }, ...(file.endsWith('.html') && { links: linksOf(file) }) };
};

function open(version = 'v', isBeside = false): Promise<SiteFiles> {
  const place = {
    next: path.join(ROOT, 'site.next'),
    last: path.join(ROOT, 'site'),
    list: path.join(ROOT, 'cache/list'),
    version,
  };
  rmSync(place.next, { recursive: true, force: true });
  return SiteFiles.open(place, {
    factsOf,
    link: async (task) => linkSite(task),
    write: (task) => (isBeside ? setImmediate(task).then((own) => writeFiles(own, factsOf)) : undefined),
  });
}

async function settle(files: SiteFiles): Promise<void> {
  await files.complete();
  rmSync(path.join(ROOT, 'site'), { recursive: true, force: true });
  renameSync(path.join(ROOT, 'site.next'), path.join(ROOT, 'site'));
  files.save();
}

/** What is known of each file, with its links as text. */
const found = (files: SiteFiles) =>
  Array.from(files.facts(), ([file, facts, links]) => [file, facts, links?.map((link) => files.links[link])]);

const reusable = (files: SiteFiles) =>
  FILES.filter(([file, key]) => files.reuse(file, key)).map(([file]) => file);
const ALL = FILES.map(([file]) => file);

describe('the files of a site', () => {
  it('that are made from the same are taken over, and neither written nor read again', async () => {
    const files = await open();
    read = [];
    expect(reusable(files)).toEqual(ALL);
    expect(read).toEqual([]);
    expect(found(files)).toEqual(
      FILES.map(([file, , text]) => [
        file,
        { length: Buffer.byteLength(text) },
        file.endsWith('.html') ? linksOf(file) : undefined,
      ]),
    );
    for (const [file, , content] of FILES) {
      expect(readFileSync(path.join(ROOT, 'site.next', file), 'utf8')).toBe(content);
      const inode = (site: string) => statSync(path.join(ROOT, site, file)).ino;
      expect(inode('site.next')).toBe(inode('site'));
    }
    await settle(files);
    expect(reusable(await open())).toEqual(ALL);
  });

  it('are made again under another key, or for another version', async () => {
    expect((await open()).reuse('papers/owls/index.html', 'other')).toBe(false);
    expect((await open()).reuse('papers/larks/index.html', 'one')).toBe(false);
    expect(reusable(await open('w'))).toEqual([]);
  });

  it('are made again if they were changed, truncated or removed, but not if they were only touched', async () => {
    const at = (file: string) => path.join(ROOT, 'site', file);
    writeFileSync(at('papers/owls/index.html'), '<h1>Owls — by daylt</h1>');
    writeFileSync(at('papers/kites/index.html'), 'more');
    rmSync(at('pagefind/a'));
    utimesSync(at('pagefind/b'), 1, 1);
    expect(reusable(await open())).toEqual(['pagefind/b']);
    expect((await open()).wholeKeys('index ')).toEqual([]);
  });

  it('leave the last site as it is, whatever is written', async () => {
    const files = await open();
    files.write('papers/owls/index.html', 'new', 'new key');
    files.write('papers/kites/index.html', '', 'new key');
    await files.complete();
    expect(readFileSync(path.join(ROOT, 'site/papers/owls/index.html'), 'utf8')).toBe(FILES[0]?.[2]);
    expect(readFileSync(path.join(ROOT, 'site.next/papers/owls/index.html'), 'utf8')).toBe('new');
  });

  it('are not read again if another key yields the same bytes', async () => {
    const files = await open();
    read = [];
    files.write('papers/owls/index.html', FILES[0]?.[2] ?? '', 'new key');
    expect(read).toEqual([]);
    await settle(files);
    expect((await open()).reuse('papers/owls/index.html', 'new key')).toBe(true);
  });

  it('of one key are taken over together', async () => {
    const files = await open();
    expect(files.wholeKeys('index ')).toEqual(['index 1']);
    files.reuseAll('index 1');
    expect([...files.facts()].map(([file]) => file)).toEqual(['pagefind/a', 'pagefind/b']);
    expect(files.bytesBelow('pagefind/')).toBe(2);
  });

  it('keep their links through any number of builds, and no others are listed', async () => {
    for (let round = 0; round < 3; round++) {
      const files = await open();
      files.reuse('papers/kites/index.html', 'two');
      files.write(`papers/${round}/index.html`, '<p>');
      await settle(files);
      const pages = ['papers/kites/index.html', `papers/${round}/index.html`];
      const expected = pages.map((page) => linksOf(page));
      expect(found(files).map(([, , links]) => links)).toEqual(expected);
      expect((await open()).links.toSorted()).toEqual([...new Set(expected.flat())].sort());
    }
  });

  it('that hold the same before they are packed are kept under another key', async () => {
    const first = await open();
    first.write('pagefind/a', 'packed', 'index 1', 'of its text');
    first.write('pagefind/b', 'as it is', 'index 1');
    await settle(first);
    const files = await open();
    expect(files.unpackedBelow('pagefind/')).toEqual(new Map([['pagefind/a', 'of its text']]));
    files.keep('pagefind/a', 'index 2');
    await settle(files);
    expect(readFileSync(path.join(ROOT, 'site/pagefind/a'), 'utf8')).toBe('packed');
    expect((await open()).reuse('pagefind/a', 'index 2')).toBe(true);
    expect((await open()).unpackedBelow('pagefind/').size).toBe(1);
  });

  it('that the new site does not have are removed, with the folders that become empty', async () => {
    const files = await open();
    files.reuse('papers/owls/index.html', 'one');
    files.write('pagefind/a', 'new');
    await settle(files);
    const left = readdirSync(path.join(ROOT, 'site'), { recursive: true, encoding: 'utf8' }).sort();
    expect(left).toEqual(['pagefind', 'pagefind/a', 'papers', 'papers/owls', 'papers/owls/index.html']);
    expect((await open()).reuse('papers/kites/index.html', 'two')).toBe(false);
  });

  it.each([true, false])(
    'are all written and told of in their order, beside this thread: %s',
    async (isBeside) => {
      const files = await open('v', isBeside);
      const texts = Array.from({ length: 60 }, (_, at): [string, string] => [`lists/${at}`, `list ${at}`]);
      for (const [file, text] of [...texts, ['pagefind/a', 'a'], ['pagefind/b', 'new']] as const)
        files.write(file, text);
      await settle(files);
      for (const [file, text] of texts)
        expect(readFileSync(path.join(ROOT, 'site', file), 'utf8')).toBe(text);
      expect([...files.facts()].map(([file]) => file)).toEqual([
        ...texts.map(([file]) => file),
        'pagefind/a',
        'pagefind/b',
      ]);
      expect(files.bytesBelow('pagefind/')).toBe(4);
      expect((await open()).wholeKeys('index ')).toEqual([]);
      expect(readdirSync(path.join(ROOT, 'site'))).toEqual(['lists', 'pagefind']);
    },
  );

  it('that cannot be written beside this thread are told when the site is to be complete', async () => {
    const files = await open('v', true);
    files.write('papers', 'no folder');
    await expect(files.complete()).rejects.toThrow('EEXIST');
  });

  it('are each written once', async () => {
    const files = await open();
    files.write('a', '1');
    expect(() => files.write('a', '2')).toThrow('written twice');
  });

  it.each(['', '{', '{"version":"v"}\n{"file":1}\n', '[]'])(
    'are all made where the list is %j',
    async (list) => {
      mkdirSync(path.join(ROOT, 'cache'), { recursive: true });
      writeFileSync(path.join(ROOT, 'cache/list'), list);
      expect(reusable(await open())).toEqual([]);
    },
  );

  it('are all made again if one character of the list differs', async () => {
    const list = path.join(ROOT, 'cache/list');
    const whole = readFileSync(list, 'utf8');
    for (let at = 0; at < whole.length; at += 7) {
      writeFileSync(list, `${whole.slice(0, at)}#${whole.slice(at + 1)}`);
      expect(reusable(await open()), `at ${at}`).toEqual([]);
    }
  });
});
