import { expect, it } from 'vitest';
import { machineProblem } from '../../src/base/machine-problem.ts';

it('reports a folder on a missing disk, but not a missing file', () => {
  const failure = (syscall: string) =>
    Object.assign(new Error(`ENOENT: no such file or directory, ${syscall} '/srv/a'`), {
      code: 'ENOENT',
      syscall,
      path: '/srv/a',
    });
  expect(machineProblem(failure('mkdir'))).toMatchObject({
    kind: 'machine-fails',
    where: { file: '/srv/a' },
  });
  expect(machineProblem(failure('open'))).toBeNull();
});

it('names the destination of a copy', () => {
  const thrown = Object.assign(new Error("ENOSPC: no space left on device, copyfile '/a' -> '/b'"), {
    code: 'ENOSPC',
    syscall: 'copyfile',
    path: '/a',
    dest: '/b',
  });
  expect(machineProblem(thrown)).toMatchObject({ kind: 'disk-full', where: { file: '/b' } });
});
