import { Worker } from 'node:worker_threads';
import { error, formatProblem } from '../../base/problems.ts';
import { contentErrorMessage } from './content-error.ts';
import { pagesUnderway } from './pages-underway.ts';
import { textsWithCode } from './texts-with-code.ts';

/**
 * Ticks of a second each after which a build does not wait any longer. They are counted, not read off a clock, so that
 * a machine that sleeps or is slow does not count against a page.
 */
export const PATIENCE = {
  /** For the code of a text that holds up everything else. */
  blocked: 10,
  /** For a page to be drawn, where pages are underway and none comes to its end. */
  waiting: 60,
  /** For whatever else holds up everything: Lectern itself works long in a large library. */
  anything: 300,
} as const;

/** What the watch of a process knows; it runs in a thread of its own, as a thread that is held up can say nothing. */
export interface Watched {
  /** The only number counts the ticks of the thread that draws pages. */
  beat: Int32Array;
  /** Milliseconds. */
  tick: number;
  /** Absolute path of the content. */
  content: string;
  patience: typeof PATIENCE;
}

const TICK = 1_000;

/**
 * Watches the pages that this process draws, without keeping it alive. Where code of a text holds up everything, the
 * process is killed after a message. Where code waits for what never comes, `end` is given the message.
 */
export function watchForEndlessText(content: string, end: (message: string) => void, tick = TICK): void {
  const beat = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: Watched = { beat, tick, content, patience: PATIENCE };
  new Worker(new URL('watch-main-thread.ts', import.meta.url), { workerData }).unref();
  let waited = 0;
  let endedBefore = 0;
  setInterval(() => {
    Atomics.add(beat, 0, 1);
    const { paths, ended } = pagesUnderway();
    waited = paths.size > 0 && ended === endedBefore ? waited + 1 : 0;
    endedBefore = ended;
    if (waited >= PATIENCE.waiting) end(waitingMessage([...paths], content));
  }, tick).unref();
}

/** What is said of pages that do not come to their end: the texts on them, or that it is some text. */
function waitingMessage(paths: readonly string[], content: string): string {
  const reason = `its code waits for what has not come in ${PATIENCE.waiting} seconds`;
  const known = paths.flatMap(
    (page) => contentErrorMessage(Object.assign(new Error(reason), { page, stack: '' }), content) ?? [],
  );
  return known.length > 0 ? known.join('\n\n') : someTextMessage(content);
}

/** What is said where code of a text does not come to its end and only the texts with code are known. */
export function someTextMessage(content: string): string {
  const texts = textsWithCode(content);
  const [one] = texts;
  return formatProblem(
    error(
      'page-fails',
      'a page is not drawn to its end',
      { file: one !== undefined && texts.length === 1 ? one : 'content' },
      'code in an overview or a note waits for what never comes',
      `remove what it waits for${texts.length > 1 ? `; there is code in ${texts.join(', ')}` : ''}`,
    ),
  );
}
