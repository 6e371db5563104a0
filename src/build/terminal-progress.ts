import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../base/progress.ts';

/** A progress display that can be taken off the screen. */
export interface ProgressDisplay extends Progress {
  stop(): void;
}

/** One line on a terminal: the running stage and, where its steps are counted, a bar. Silent elsewhere. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): ProgressDisplay {
  const bar = new SingleBar(
    {
      stream,
      clearOnComplete: true,
      hideCursor: true,
      format: (_, { value, total }, { stage }: { stage: string }) => stageLine(stage, value, total),
    },
    Presets.shades_classic,
  );
  return {
    stage(name) {
      bar.stop();
      bar.start(0, 0, { stage: name });
    },
    tick(done, total) {
      bar.setTotal(total);
      bar.update(done);
    },
    stop() {
      bar.stop();
    },
  };
}

const BAR_WIDTH = 24;

/** `compile papers  ██████░░░░  120/490`; without a total, the name alone. */
export function stageLine(stage: string, done: number, total: number): string {
  if (total <= 0) return `${stage} …`;
  const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
  return `${stage}  ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}  ${done}/${total}`;
}
