import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { buildEnvironment } from '../../../src/base/environment.ts';
import { developmentSearch } from '../../../src/build/astro/development-search.ts';
import { paperLoader } from '../../../src/build/astro/loader.ts';
import { contentProblems, getSite } from '../../../src/site/site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-development-'));
const content = path.join(folder, 'library');
const config = path.join(content, 'library.yaml');
cpSync('tests/fixtures/compact', content, { recursive: true });
const sound = readFileSync(config, 'utf8');
const environment = buildEnvironment({
  LECTERN_CONTENT: content,
  LECTERN_CACHE: path.join(folder, 'cache'),
  BASE_PATH: '/town',
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Entry {
  id: string;
  data: Record<string, unknown>;
  body: string;
}

/** What Astro gives a loader, and what the loader has put into its collection. */
function collection(watcher: EventEmitter) {
  const entries = new Map<string, Entry>();
  const digests: string[] = [];
  const logger = { error: vi.fn() };
  const store = {
    set: (entry: Entry) => entries.set(entry.id, entry),
    clear: () => entries.clear(),
  };
  const meta = { set: (_: 'digest', digest: string) => digests.push(digest) };
  return { entries, digests, logger, context: { store, meta, watcher, logger } as never };
}

const shown = async () => {
  const { config, papers } = getSite();
  return [config.title, papers.length];
};
const texts = () => contentProblems().map(({ text }) => text);

it('pages report errors, show nothing before there is a valid library, and keep showing it when it breaks', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const { entries, digests, logger, context } = collection(watcher);
  const change = async (text: string) => {
    const before = digests.length;
    writeFileSync(config, text);
    watcher.emit('all', 'change', config);
    await vi.waitFor(() => expect(digests.length).toBe(before + 1), { timeout: 20_000 });
  };
  writeFileSync(config, `${sound}titel: Town\n`);
  await paperLoader(environment).load(context);
  expect(texts()).toEqual([expect.stringContaining('“titel” is not a known key')]);
  expect(await shown()).toEqual(['Library', 0]);

  await change(sound);
  expect(await shown()).toEqual(['Town library', 36]);
  expect([entries.size, texts()]).toEqual([36, []]);
  for (const { data, body } of entries.values())
    expect(body).toContain(`title: ${JSON.stringify(data['title'])}`);

  await change(`${sound}titel: Town\n`);
  expect(texts()).toHaveLength(1);
  expect(await shown()).toEqual(['Town library', 36]);
  expect(entries.size).toBe(36);
  expect(logger.error).toHaveBeenCalledTimes(2);

  await change(`${sound}titel: Town\n`);
  expect(digests[3]).toBe(digests[2]);
  expect(new Set(digests).size).toBe(3);
});

it('many changes make the library a few times, one before the watcher was ready once, and also when all was loaded anew', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const { digests, context } = collection(watcher);
  const loader = paperLoader(environment);
  const waitFor = (title: string) =>
    vi.waitFor(async () => expect(await shown()).toEqual([title, 36]), { timeout: 20_000 });
  writeFileSync(config, sound);
  await loader.load(context);
  writeFileSync(config, sound.replace('Town library', 'Harbor library'));
  watcher.emit('ready');
  await waitFor('Harbor library');
  expect(digests).toHaveLength(2);

  writeFileSync(config, sound);
  for (let change = 0; change < 20; change++) {
    watcher.emit('all', 'change', config);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await waitFor('Town library');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(digests.length).toBeLessThan(12);

  // Astro does this where it is asked to load everything again.
  watcher.removeAllListeners();
  await loader.load(context);
  writeFileSync(config, sound.replace('Town library', 'Harbor library'));
  watcher.emit('all', 'change', config);
  await waitFor('Harbor library');
});

it('search works: its index is made from the current library', async () => {
  writeFileSync(config, sound);
  let answer: (request: object, response: object, next: () => void) => void = () => {};
  const watcher = new EventEmitter();
  const server = { watcher, middlewares: { use: (one: typeof answer) => (answer = one) } };
  await developmentSearch(environment).hooks['astro:server:setup']?.({ server } as never);
  const ask = (url: string) =>
    new Promise<[status: number, body: string]>((resolve) => {
      let status = 0;
      const response = {
        writeHead: (code: number) => (status = code),
        end: (bytes?: Uint8Array) => resolve([status, bytes ? Buffer.from(bytes).toString() : '']),
      };
      answer({ url }, response, () => resolve([0, 'next']));
    });
  expect(await ask('/town/papers/')).toEqual([0, 'next']);
  const [status, body] = await ask('/town/pagefind/pagefind-entry.json?ts=1');
  expect(status).toBe(200);
  expect(JSON.parse(body)).toHaveProperty('languages');
  expect(await ask('/town/pagefind/no-such.json')).toEqual([404, '']);
  writeFileSync(config, `${sound}titel: Town\n`);
  watcher.emit('all', 'change', config);
  expect(await ask('/town/pagefind/pagefind-entry.json')).toEqual([404, '']);
});
