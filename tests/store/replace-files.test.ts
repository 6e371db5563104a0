import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFiles } from '../../src/store/replace-files.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-replace-'));
  writeFileSync(at('one'), 'as it was');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('replaceFiles', () => {
  it('puts files in their places, and makes folders for them', async () => {
    await replaceFiles(
      new Map<string, string | Buffer>([
        [at('one'), 'new'],
        [at('below/two'), Buffer.from('2')],
      ]),
    );
    expect(readFileSync(at('one'), 'utf8')).toBe('new');
    expect(readFileSync(at('below/two'), 'utf8')).toBe('2');
    expect(readdirSync(folder).sort()).toEqual(['below', 'one']);
  });

  it('leaves everything as it was if one cannot be written', async () => {
    writeFileSync(at('file'), '');
    await expect(
      replaceFiles(
        new Map<string, string | Buffer>([
          [at('one'), 'new'],
          [at('file/two'), '2'],
        ]),
      ),
    ).rejects.toThrow();
    expect(readFileSync(at('one'), 'utf8')).toBe('as it was');
    expect(readdirSync(folder).sort()).toEqual(['file', 'one']);
  });
});
