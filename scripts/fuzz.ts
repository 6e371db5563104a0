import { buildEnvironment } from '../src/base/environment.ts';
import { oneAtATime } from '../src/build/one-at-a-time.ts';
import { readContent } from '../src/build/read-content.ts';
import { seededRandom } from '../src/library/similarity/seeded-random.ts';
import { runCommand } from './command/read-command.ts';
import { machineFaults } from './fuzz/machine.ts';
import { fuzzParts } from './fuzz/parts.ts';

const SMALL = 'tests/fixtures/invalid/nothing-wrong';
const MOST_TOLD = 20;

const { values } = runCommand('fuzz');
const first = values['seed'] === undefined ? Date.now() % 2 ** 31 : Number(values['seed']);
const seconds = Number(values['seconds'] ?? 60);
const step = values['machine'] === undefined ? undefined : Number(values['machine']);
if (![first, seconds, step ?? 1].every((value) => Number.isInteger(value) && value >= 0) || step === 0) {
  console.error('--seconds, --seed and --machine take whole numbers');
  process.exit(2);
}
process.exitCode = (await (step === undefined ? tryInputs() : tryMachine(step))) > 0 ? 1 : 0;
// Threads of builds may still be ending.
process.exit();

/** Tries random inputs until the time is up, divided equally among the parts, and returns the number of findings. */
async function tryInputs(): Promise<number> {
  const tried = fuzzParts(await readContent(SMALL)).map((part) => ({ part, inputs: 0, faults: 0, spent: 0 }));
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const next = tried.reduce((least, one) => (one.spent < least.spent ? one : least));
    if (next.inputs > 0 && performance.now() > end) break;
    const seed = first + next.inputs;
    const started = performance.now();
    const wrong = tryOne(() => next.part.run(seededRandom(seed)));
    next.spent += performance.now() - started;
    next.inputs += 1;
    if (wrong === null) continue;
    next.faults += 1;
    if (next.faults <= MOST_TOLD) console.log(`${next.part.name}, --seed ${seed} --seconds 0: ${wrong}\n`);
  }
  for (const { part, inputs, faults } of tried)
    console.log(`${part.name}: ${inputs} inputs, ${faults} faults`);
  return tried.reduce((sum, { faults }) => sum + faults, 0);
}

function tryOne(run: () => string | null): string | null {
  try {
    return run();
  } catch (thrown) {
    return thrown instanceof Error ? `it throws ${thrown.stack}` : String(thrown);
  }
}

/** Builds a small site with simulated system faults, and returns the number of findings. */
async function tryMachine(step: number): Promise<number> {
  const waiting = () => console.error('A build of this checkout is running: these start when it ends.');
  // As for every build in this checkout: Astro has a single folder for intermediate files.
  const { changes, builds, findings } = await oneAtATime(buildEnvironment().root, waiting, () =>
    machineFaults(step, () => false),
  );
  for (const finding of findings) console.log(`${finding}\n`);
  console.log(
    `machine: ${builds} builds with a fault at one of ${changes} changes of files, ${findings.length} faults`,
  );
  return findings.length;
}
