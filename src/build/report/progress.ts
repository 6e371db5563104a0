/** What a long run shows of itself. */
export interface Progress {
  /** A stage begins. */
  stage(name: string): void;
  /** `done` of `total` steps of the running stage are finished. */
  tick(done: number, total: number): void;
  /** Says something that stays, also where there is no terminal. */
  say(text: string): void;
  /** Nothing is shown any more. */
  stop(): void;
}

const BAR_WIDTH = 24;
const CLEAR = '\r\u001b[K';
/** Milliseconds between two looks of a bar. */
const LEAST = 50;

/** One line on a terminal: the running stage and, where its steps are counted, a bar, which are not shown elsewhere. */
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

/** `compile papers  ██████░░░░  120/490`; without a total, the name alone. */
export function stageLine(stage: string, done: number, total: number): string {
  if (total <= 0) return `${stage} …`;
  const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
  return `${stage}  ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}  ${done}/${total}`;
}
