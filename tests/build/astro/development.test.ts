import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { buildEnvironment } from '../../../src/base/environment.ts';
import { developmentSearch } from '../../../src/build/astro/development-search.ts';
import { libraryLoaders } from '../../../src/build/astro/loader.ts';

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

/** What Astro gives a loader, and what the loader has put into its collection. */
function collection(watcher: EventEmitter) {
  const entries = new Map<string, { data: Record<string, unknown> }>();
  const logger = { error: vi.fn() };
  const store = {
    set: (entry: { id: string; data: Record<string, unknown> }) => entries.set(entry.id, entry),
    keys: () => entries.keys(),
    delete: (id: string) => entries.delete(id),
  };
  return { entries, logger, context: { store, watcher, logger } as never };
}

const titleOf = ({ entries }: ReturnType<typeof collection>) =>
  (entries.get('shared')?.data['config'] as { title: string } | undefined)?.title;
const textsOf = ({ entries }: ReturnType<typeof collection>) =>
  ((entries.get('problems')?.data['problems'] ?? []) as { text: string }[]).map(({ text }) => text);

it('pages tell of errors, show nothing before there is a sound library, and keep to that when it breaks', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const { papers, library } = libraryLoaders(environment);
  const [listed, shared] = [collection(watcher), collection(watcher)];
  const change = async (text: string, shown: () => void) => {
    writeFileSync(config, text);
    watcher.emit('all', 'change', config);
    await vi.waitFor(shown, { timeout: 20_000 });
  };
  writeFileSync(config, `${sound}titel: Town\n`);
  await Promise.all([papers.load(listed.context), library.load(shared.context)]);
  expect(textsOf(shared)).toEqual([expect.stringContaining('“titel” is not a known key')]);
  expect([titleOf(shared), listed.entries.size]).toEqual(['Library', 0]);

  await change(sound, () => expect([titleOf(shared), listed.entries.size]).toEqual(['Town library', 36]));
  expect(textsOf(shared)).toEqual([]);

  await change(`${sound}titel: Town\n`, () => expect(textsOf(shared)).toHaveLength(1));
  expect([titleOf(shared), listed.entries.size]).toEqual(['Town library', 36]);
  expect(shared.logger.error).toHaveBeenCalledTimes(2);
  expect(listed.logger.error).not.toHaveBeenCalled();
});

it('many changes make the library a few times, one before the watcher was ready once, and also when all was loaded anew', async () => {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const { papers, library } = libraryLoaders(environment);
  const [listed, shared] = [collection(watcher), collection(watcher)];
  const made = vi.spyOn(shared.entries, 'set');
  const timesMade = () => made.mock.calls.filter(([id]) => id === 'shared').length;
  const load = () => Promise.all([papers.load(listed.context), library.load(shared.context)]);
  writeFileSync(config, sound);
  await load();
  writeFileSync(config, sound.replace('Town library', 'Harbor library'));
  watcher.emit('ready');
  await vi.waitFor(() => expect(titleOf(shared)).toBe('Harbor library'), { timeout: 20_000 });
  expect(timesMade()).toBe(2);

  writeFileSync(config, sound);
  for (let change = 0; change < 20; change++) {
    watcher.emit('all', 'change', config);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await vi.waitFor(() => expect(titleOf(shared)).toBe('Town library'), { timeout: 20_000 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(timesMade()).toBeLessThan(12);

  // Astro does this where it is asked to load everything again.
  watcher.removeAllListeners();
  await load();
  writeFileSync(config, sound.replace('Town library', 'Harbor library'));
  watcher.emit('all', 'change', config);
  await vi.waitFor(() => expect(titleOf(shared)).toBe('Harbor library'), { timeout: 20_000 });
});

it('there is search: its index is made of the library as it stands', async () => {
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
