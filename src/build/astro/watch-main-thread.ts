import { writeSync } from 'node:fs';
import { type Debugger, Session } from 'node:inspector';
import { isatty } from 'node:tty';
import { workerData } from 'node:worker_threads';
import type { Watched } from './endless-text.ts';

// The thread that watches the one that draws pages. From when that one has been held up for long, it is stopped at every
// tick for a moment, to see which code it is at. What explains that is loaded only then: it takes 40 MB.

const { beat, tick, content, patience } = workerData as Watched;
/** Looks in a row that find the code of a text, so that one that passes by does not count. */
const LOOKS = 3;
/** A progress bar may have hidden the cursor. */
const SHOW_CURSOR = '\r\u001b[K\u001b[?25h';
const STDERR = 2;

const scripts = new Map<string, string>();
let session: Session | undefined;
let stack = '';
let seen = -1;
let held = 0;
let found = 0;

setInterval(() => {
  const now = Atomics.load(beat, 0);
  held = now === seen ? held + 1 : 0;
  seen = now;
  if (held === 0) found = 0;
  if (held >= patience.anything) void giveUp();
  else if (held >= patience.blocked) look();
}, tick);

/** Connected for one look only: code runs slower while it is, and would wait for it when it ends. */
function look(): void {
  if (session !== undefined) return;
  const opened = new Session();
  session = opened;
  opened.connectToMainThread();
  opened.on('Debugger.scriptParsed', ({ params }) => scripts.set(params.scriptId, params.url));
  opened.on('Debugger.paused', ({ params }) => {
    void judge(params.callFrames);
    opened.post('Debugger.resume');
    opened.disconnect();
    session = undefined;
  });
  opened.post('Debugger.enable');
  opened.post('Debugger.pause');
}

async function judge(frames: readonly Debugger.CallFrame[]): Promise<void> {
  const { contentErrorMessage } = await import('./content-error.ts');
  stack = frames.map(formatFrame).join('');
  const reason = `its code has not come to an end in ${patience.blocked} seconds`;
  const message = contentErrorMessage(Object.assign(new Error(reason), { stack }), content);
  found = message === null ? 0 : found + 1;
  if (message !== null && found >= LOOKS) end(message);
}

async function giveUp(): Promise<void> {
  const { someTextMessage } = await import('./endless-text.ts');
  end(`${someTextMessage(content)}\n\nThe build is held up${stack}`);
}

/** As in the stack of an error. */
function formatFrame({ functionName, location }: Debugger.CallFrame): string {
  const { scriptId, lineNumber, columnNumber = 0 } = location;
  return `\n    at ${functionName || '<anonymous>'} (${scripts.get(scriptId)}:${lineNumber + 1}:${columnNumber + 1})`;
}

/** The other thread cannot be told to end. */
function end(message: string): void {
  writeSync(STDERR, `${isatty(STDERR) ? SHOW_CURSOR : ''}${message}\n`);
  process.kill(process.pid, 'SIGKILL');
}
