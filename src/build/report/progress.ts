/** Progress of a long run. */
export interface Progress {
  /** A stage begins. */
  stage(name: string): void;
  /** `done` of `total` steps of the current stage are finished. */
  tick(done: number, total: number): void;
  /** Prints a line that stays, even if there is no terminal. */
  say(text: string): void;
  /** Clears the display for good. */
  stop(): void;
}

const BAR_WIDTH = 24;
const CLEAR = '\r\u001b[K';
/** Minimum milliseconds between two updates of a bar. */
const LEAST = 50;

/**
 * One line on a terminal: the current stage and, if its steps are counted, a bar. Without a terminal nothing is
 * shown.
 */
export function terminalProgress(): Progress {
  const stream = process.stderr;
  let running = '';
  let shown = 0;
  const show = (text: string) => void (stream.isTTY && stream.write(CLEAR + text));
  return {
    stage(name) {
      running = name;
      show(stageLine(name, 0, 0));
    },
    tick(done, total) {
      const now = Date.now();
      if (now - shown < LEAST && done < total) return;
      shown = now;
      show(stageLine(running, done, total));
    },
    say(text) {
      show('');
      stream.write(`${text}\n`);
    },
    stop: () => show(''),
  };
}

/** `compile papers  ██████░░░░  120/490`; only the name if there is no total. */
export function stageLine(stage: string, done: number, total: number): string {
  if (total <= 0) return `${stage} …`;
  const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
  return `${stage}  ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}  ${done}/${total}`;
}
