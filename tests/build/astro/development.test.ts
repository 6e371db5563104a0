import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { buildEnvironment } from '../../../src/base/environment.ts';
import { developmentSearch } from '../../../src/build/astro/development-search.ts';
import { beginLibrary, makeLibrary } from '../../../src/build/astro/library-thread.ts';
import { paperLoader } from '../../../src/build/astro/loader.ts';
import { reloading, reloadPages } from '../../../src/build/astro/reload-pages.ts';
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
  digest: string;
}

/** What Astro gives a loader, what the loader has put into its collection, and how often it was asked to. */
function collection(watcher: EventEmitter) {
  const entries = new Map<string, Entry>();
  const logger = { error: vi.fn() };
  const made = vi.fn();
  const store = {
    keys: () => {
      made();
      return [...entries.keys()];
    },
    set: (entry: Entry) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
  };
  return { entries, made, logger, context: { store, watcher, logger } as never };
}

/** Lets the loader reload the pages of a server; returns what it tells browsers and what it tells those who render. */
function startServer() {
  const [told, rendering] = [vi.fn(), vi.fn()];
  const events = new EventEmitter();
  const hot = { send: told, on: events.on.bind(events) };
  const environments = { client: { hot }, prerender: { hot: { send: rendering } } };
  reloading().hooks['astro:server:setup']?.({ server: { environments } } as never);
  /** A page whose browser asked for it that many milliseconds ago connects; returns whether it is to reload. */
  const connect = (age: number) => {
    const client = { send: vi.fn() };
    events.emit('lectern:loaded', age, client);
    return client.send.mock.calls.length > 0;
  };
  return { told, rendering, connect };
}

const shown = async () => {
  const { config, papers } = getSite();
  return [config.title, papers.length];
};
const texts = () => contentProblems().map(({ text }) => text);

it('pages report errors, show nothing before there is a valid library, and keep showing it when it breaks', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const { entries, logger, context } = collection(watcher);
  const { told, rendering } = startServer();
  const change = (text: string) => {
    writeFileSync(config, text);
    watcher.emit('all', 'change', config);
  };
  const wait = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });
  writeFileSync(config, `${sound}titel: Town\n`);
  await paperLoader(environment).load(context);
  expect(texts()).toEqual([expect.stringContaining('“titel” is not a known key')]);
  expect(await shown()).toEqual(['Library', 0]);

  change(sound);
  await wait(() => expect(told).toHaveBeenCalledTimes(2));
  expect(await shown()).toEqual(['Town library', 36]);
  expect([entries.size, texts()]).toEqual([36, []]);
  for (const { data, body } of entries.values())
    expect(body).toContain(`title: ${JSON.stringify(data['title'])}`);

  change(`${sound}titel: Town\n`);
  await wait(() => expect(told).toHaveBeenCalledTimes(3));
  expect(texts()).toHaveLength(1);
  expect(await shown()).toEqual(['Town library', 36]);
  expect(entries.size).toBe(36);
  expect(logger.error).toHaveBeenCalledTimes(2);

  // Nothing new to show.
  change(`${sound}titel: Town\n`);
  await wait(() => expect(logger.error).toHaveBeenCalledTimes(3));
  expect(told).toHaveBeenCalledTimes(3);
  expect(rendering.mock.calls).toEqual(Array(3).fill(['astro:content-changed', {}]));
});

it('a page that was asked for before a reload and connects after it is reloaded', () => {
  const { connect } = startServer();
  expect(connect(1_000)).toBe(false);
  reloadPages();
  expect(connect(1_000)).toBe(true);
  expect(connect(0)).toBe(false);
});

it('an entry keeps its digest until its paper changes, and goes with its paper', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const { entries, context } = collection(watcher);
  writeFileSync(config, sound);
  await paperLoader(environment).load(context);
  const before = new Map(entries);
  const source = path.join(content, 'sources', 'list.txt');
  const text = readFileSync(source, 'utf8');
  writeFileSync(source, text.replace('Heron needs 12 minutes', 'Heron needs 9 minutes'));
  await paperLoader(environment).load(context);
  writeFileSync(source, text);
  const changed = [...entries.values()].filter(({ id, digest }) => before.get(id)?.digest !== digest);
  expect(changed.map(({ body }) => body)).toEqual([expect.stringContaining('Heron needs 9 minutes')]);

  entries.set('of-no-paper', { id: 'of-no-paper', data: {}, body: '', digest: '' });
  await paperLoader(environment).load(context);
  expect([...entries.keys()].sort()).toEqual([...before.keys()].sort());
});

it('a library that was begun early is shown unless its content has changed since', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const { context } = collection(watcher);
  writeFileSync(config, sound);
  const early = await beginLibrary(environment);
  expect(await makeLibrary(environment, false)).toBe(early);
  await beginLibrary(environment);
  writeFileSync(config, sound.replace('Town library', 'Harbor library'));
  await paperLoader(environment).load(context);
  expect(await shown()).toEqual(['Harbor library', 36]);
});

it('many changes make the library a few times, one before the watcher was ready once, and also when all was loaded anew', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const { made, context } = collection(watcher);
  const { told } = startServer();
  const loader = paperLoader(environment);
  const waitFor = (title: string) =>
    vi.waitFor(async () => expect(await shown()).toEqual([title, 36]), { timeout: 20_000 });
  writeFileSync(config, sound);
  await loader.load(context);
  writeFileSync(config, sound.replace('Town library', 'Harbor library'));
  watcher.emit('ready');
  await waitFor('Harbor library');
  expect(told).toHaveBeenCalledTimes(2);

  writeFileSync(config, sound);
  for (let change = 0; change < 20; change++) {
    watcher.emit('all', 'change', config);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await waitFor('Town library');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(made.mock.calls.length).toBeLessThan(12);

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
