import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Cost of a process and all its descendants. */
export interface ProcessCost {
  wallMs: number;
  /** User and system time. */
  cpuMs: number;
  /** Largest sum of the resident memory of all processes, sampled; null if the system has no /proc. */
  peakBytes: number | null;
}

const SAMPLE_INTERVAL = 50;

/** Runs a script with this Node and its flags, and measures it. Throws with its output if it fails. */
export function measureProcess(script: string, env: Record<string, string>): Promise<ProcessCost> {
  return measureCommand([process.execPath, ...process.execArgv, script], { env });
}

/** Runs a command and measures it. Throws with its output if it fails. */
export async function measureCommand(
  command: readonly string[],
  { env, cwd }: { env?: Record<string, string>; cwd?: string },
): Promise<ProcessCost> {
  const started = performance.now();
  // The shell adds up the times of all descendants, including the search indexer; Node cannot.
  const child = spawn('sh', ['-c', '"$0" "$@"; code=$?; times; exit $code', ...command], {
    env: { ...process.env, ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let peak = 0;
  const sampler = setInterval(() => {
    peak = Math.max(peak, residentBytes(child.pid ?? 0));
  }, SAMPLE_INTERVAL);
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(sampler);
  const wallMs = performance.now() - started;
  if (exitCode !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`);
  return { wallMs, cpuMs: parseTimes(output), peakBytes: peak || null };
}

/** Milliseconds from the last line of `times`: user and system time of the shell's children, "0m1.25s 0m0.10s". */
export function parseTimes(output: string): number {
  const times = [...output.matchAll(/(\d+)m(\d+(?:\.\d+)?)s/g)].slice(-2);
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}

/** Resident memory of a process and its descendants; 0 if the process is gone. */
function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentBytes(Number(child)), own);
  } catch {
    return 0;
  }
}
