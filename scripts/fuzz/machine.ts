import { type FileFault, withFileFault } from './faulty-files.ts';
import { type Ended, SmallSite } from './small-site.ts';

const CODES: readonly FileFault['code'][] = ['ENOSPC', 'EACCES', 'EROFS', 'EIO'];
const OUR_WORDS =
  /^error: .*\n {2}why: .*\n {2}fix: .*\n {2}see: docs\/problems\.md#(?:disk-full|not-permitted|machine-fails)$/m;
const STACK = /^\s+at .*:\d+:\d+/m;

/** The result of a run of builds with faults. */
interface MachineRun {
  /** File changes made by a build. */
  changes: number;
  builds: number;
  findings: string[];
}

/**
 * Builds a small site repeatedly, alternately with one more paper and without it, each time with a fault at a
 * different file change: every `step`-th one. After each build, the site must be either the previous or the new one,
 * no other files may remain, and the next build must produce the same site as without a fault.
 */
export async function machineFaults(step: number, isOver: () => boolean): Promise<MachineRun> {
  const small = new SmallSite();
  const findings: string[] = [];
  let builds = 0;
  try {
    const { changes, digests } = await states(small);
    let now = 1;
    for (let at = 1; at <= changes && !isOver(); at += step) {
      for (const isLasting of [false, true]) {
        const code = CODES[(at + Number(isLasting)) % CODES.length] as FileFault['code'];
        now = 1 - now;
        const [next, old] = [digests[now], digests[1 - now]] as [string, string];
        small.write(ADDED, PAPERS[now] as string);
        const found = await buildWithFault(small, { at, code, isLasting }, old, next);
        builds += 1;
        findings.push(
          ...found.map((one) => `${code} at change ${at}${isLasting ? ' and later' : ''}: ${one}`),
        );
      }
    }
    return { changes, builds, findings };
  } finally {
    small.remove();
  }
}

const ADDED = 'sources/added.jsonl';
const PAPERS = ['', JSON.stringify({ title: 'Lamps Once More', abstract: 'We count the lamps.' })];

/** The digests of the site without and with the paper, and how many file changes the second build makes. */
async function states(small: SmallSite): Promise<{ digests: string[]; changes: number }> {
  const digests: string[] = [];
  let changes = 0;
  for (const text of PAPERS) {
    small.write(ADDED, text);
    changes = await withFileFault(undefined, () => expectSite(small));
    digests.push(small.digest());
  }
  return { digests, changes };
}

async function expectSite(small: SmallSite): Promise<void> {
  const { isBuilt, output } = await small.build();
  if (!isBuilt) throw new Error(`the small library does not build:\n${output}`);
}

async function buildWithFault(
  small: SmallSite,
  fault: FileFault,
  old: string,
  next: string,
): Promise<string[]> {
  const found: string[] = [];
  let { isBuilt, output }: Ended = { isBuilt: false, output: '' };
  await withFileFault(fault, async () => {
    ({ isBuilt, output } = await small.build());
  }).catch((thrown) => found.push(`it throws ${thrown}`));
  if (small.digest() !== (isBuilt ? next : old))
    found.push('the site is neither the old one nor the new one');
  if (!isBuilt && !OUR_WORDS.test(output)) found.push(`it says ${output.slice(-600)}`);
  if (STACK.test(output)) found.push('it prints a stack');
  const left = small.leftovers();
  if (left.length > 0) found.push(`it leaves ${left.join(', ')}`);
  await expectSite(small);
  if (small.digest() !== next) found.push('the next build makes another site');
  return found;
}
