import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPaths } from '../../../src/build/workers/plain-paths.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const ODD = "O'Neil #1 100%";

let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-odd-')));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// That a checkout in such a folder makes a site is shown by `tests/strings/german-site.test.ts`, and that an installed engine
// does, with the same bytes, by `scripts/compare-builds.ts`.
describe('plainPaths', () => {
  it('keeps the paths of folders if the bundler understands them', async () => {
    const { variables, areLinks } = await plainPaths({ root: '/a b', content: "/O'Neil", cache: '/ü' });
    expect({ variables, areLinks }).toEqual({ variables: {}, areLinks: false });
  });

  it.each(['#', '%20', '?', '"', '\n'])('gives folders with %j in their names other ones', async (sign) => {
    const cache = path.join(folder, `a${sign}b`);
    mkdirSync(cache, { recursive: true });
    const paths = await plainPaths({ root: ROOT, content: folder, cache });
    const link = paths.variables['LECTERN_CACHE'] ?? '';
    expect(link).not.toContain(sign);
    expect(realpathSync(link)).toBe(cache);
    await paths.remove();
    expect(existsSync(link)).toBe(false);
    expect(existsSync(cache)).toBe(true);
  });

  it('gives an installed engine the packages beside it', async () => {
    const packages = path.join(folder, ODD, 'installed/node_modules');
    const root = path.join(packages, 'lectern');
    mkdirSync(path.join(packages, 'astro'), { recursive: true });
    mkdirSync(root);
    const paths = await plainPaths({ root, content: folder, cache: folder });
    const link = paths.variables['LECTERN_ROOT'] ?? '';
    expect(link).not.toContain('#');
    expect(realpathSync(path.join(path.dirname(link), 'node_modules/astro'))).toBe(
      path.join(packages, 'astro'),
    );
    await paths.remove();
    expect(existsSync(path.join(packages, 'astro'))).toBe(true);
  });
});
