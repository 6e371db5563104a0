import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSite } from '../../scripts/lib/check-site.ts';
import { explainFaults } from '../../scripts/lib/explain-faults.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-check-'));
  write('index.html', '<a id="top" href="/lib/papers/one/#abstract">one</a>');
  write('papers/one/index.html', '<h2 id="abstract">Abstract</h2><a href="../../">home</a>');
  write('feed.xml', '<feed xmlns="http://www.w3.org/2005/Atom"/>');
  writeRecord('a', '/papers/one/');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string | Buffer): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
}

function writeRecord(name: string, url: string): void {
  write(`pagefind/fragment/${name}.pf_fragment`, gzipSync(`pagefind_dcd${JSON.stringify({ url })}`));
}

async function faults(papers = ['one']): Promise<string[]> {
  const found = await checkSite({ folder, base: '/lib', site: 'https://reading.example', papers });
  return found.map(({ file, what }) => `${file} ${what}`);
}

describe('checkSite', () => {
  it('finds nothing on a sound site', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['/lib/papers/two/', 'there is no such page'],
    ['/lib/papers/one', 'there is no such page'],
    ['/papers/one/', 'this is outside of the site, which is served under /lib'],
    ['/library/', 'this is outside of the site, which is served under /lib'],
    ['papers/one/#nowhere', 'the page has no such place'],
    ['#nowhere', 'the page has no such place'],
    ['https://reading.example/lib/gone/', 'there is no such page'],
    ['javascript:alert(1)', 'this kind of link is not allowed'],
    ['data:text/html,x', 'this kind of link is not allowed'],
    ['//elsewhere.example/', 'the scheme is missing'],
  ])('finds the link %s', async (link, why) => {
    write('index.html', `<a href="${link}">x</a>`);
    expect(await faults()).toEqual([`index.html links to “${link}”: ${why}`]);
  });

  it.each([
    'https://elsewhere.example/x',
    'mailto:a@reading.example',
    '#top',
    '?q=1#top',
    'https://reading.example/lib/',
  ])('lets the link %s pass', async (link) => {
    write('index.html', `<p id="top"><a href="${link}">x</a>`);
    expect(await faults()).toEqual([]);
  });

  it('finds an identifier that a page has twice', async () => {
    write('index.html', '<p id="a"></p><p id="a"></p>');
    expect(await faults()).toEqual(['index.html has the identifier “a” more than once']);
  });

  it('finds papers without a page and without exactly one record', async () => {
    writeRecord('b', '/papers/one/');
    expect(await faults(['one', 'two'])).toEqual([
      'papers/one/index.html has 2 search records instead of 1',
      'papers/two/index.html is missing: the paper has no page',
      'papers/two/index.html has 0 search records instead of 1',
    ]);
  });

  it('finds feeds, lists of pages and data that cannot be read', async () => {
    write('feed.xml', '<feed><title>a & b</title></feed>');
    write('library.json', '{');
    expect((await faults()).map((fault) => fault.split(':')[0])).toEqual([
      'feed.xml cannot be read',
      'library.json cannot be read',
    ]);
  });
});

describe('explainFaults', () => {
  const topics = [
    { path: 'topics/bridges.mdx', text: '---\ntitle: Bridges\n---\nSee [this](/papers/gone/).' },
  ];
  const what = 'links to “/papers/gone/”: there is no such page';

  it('names the line of an overview that holds the link', () => {
    const fault = { file: 'topics/bridges/index.html', link: '/papers/gone/', what };
    expect(explainFaults([fault], { topics, curations: [] })).toMatchInlineSnapshot(`
      "error: content/topics/bridges.mdx:4: the link “/papers/gone/” does not work
        why: topics/bridges/index.html links to “/papers/gone/”: there is no such page
        fix: correct the link, or use <Paper slug="…"/> for a paper
        see: docs/problems.md#broken-link"
    `);
  });

  it('owns up to everything else', () => {
    const fault = { file: 'papers/one/index.html', link: '/papers/gone/', what };
    expect(explainFaults([fault], { topics, curations: [] })).toMatchInlineSnapshot(`
      "error: papers/one/index.html: links to “/papers/gone/”: there is no such page
        why: this is a defect of Lectern
        fix: report it with the content that causes it
        see: docs/problems.md#broken-site"
    `);
  });

  it('shows no more than twenty', () => {
    const fault = { file: 'index.html', what };
    expect(explainFaults(Array(25).fill(fault), { topics, curations: [] })).toMatch(
      /and 5 more of this kind$/,
    );
  });
});
