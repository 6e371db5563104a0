import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildEnvironment } from '../src/base/environment.ts';
import { compareFolders } from './test/compare-folders.ts';
import { installPacked } from './test/install-packed.ts';
import { runScript } from './test/tools.ts';

// Builds the site again, as the packaged engine would on another machine, and compares it with the existing one.

const MOST_SHOWN = 10;
/** A time zone, a locale, an older processor and a number of threads that differ from almost every machine. */
const ELSEWHERE = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  // The C library calculates otherwise without these instructions.
  GLIBC_TUNABLES: 'glibc.cpu.hwcaps=-AVX2,-FMA',
  UV_THREADPOOL_SIZE: '1',
  RAYON_NUM_THREADS: '1',
};

/** A name with characters that mean something else in an address, in a pattern or in code. */
const ODD = "O'Neil #1 100%";

const { content, out } = buildEnvironment();
const folder = await mkdtemp(path.join(tmpdir(), 'lectern-again-'));
try {
  const place = path.join(folder, ODD);
  const again = { content: path.join(place, 'library'), out: path.join(place, 'site') };
  await cp(content, again.content, { recursive: true });
  const engine = await installPacked(place);
  const status = runScript([engine, 'build'], {
    ...ELSEWHERE,
    LECTERN_CONTENT: again.content,
    LECTERN_CACHE: path.join(place, 'cache'),
    LECTERN_OUT: again.out,
  });
  const different = status === 0 ? await compareFolders(out, again.out) : [];
  if (different.length > 0) {
    const shown = different.slice(0, MOST_SHOWN).map((file) => `  ${file}\n`);
    console.error(
      `${different.length} files differ between two builds of the same content:\n${shown.join('')}`,
    );
  } else if (status === 0)
    console.log('\nA second build, elsewhere, by the packed engine, gave the same bytes.');
  process.exitCode = status === 0 && different.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
