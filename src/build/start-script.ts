import { spawn } from 'node:child_process';

/** A script of this repository that runs as a process of its own. */
export interface RunningScript {
  /** The exit code; 1 where the process is killed or does not start. */
  ended: Promise<number>;
  /** Tells it something; nothing happens where it has ended. */
  tell(message: object): void;
  /** Ends it early. */
  stop(): void;
}

/** Starts a script on this Node with its output shown. */
export function startScript(script: string, env: Record<string, string>): RunningScript {
  const child = spawn(process.execPath, [script], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  return {
    ended,
    tell: (message) => void (child.connected && child.send(message, () => {})),
    stop: () => child.kill(),
  };
}
