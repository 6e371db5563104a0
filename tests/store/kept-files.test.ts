import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeptFiles } from '../../src/store/kept-files.ts';

const FILES: [name: string, key: string, content: string][] = [
  ['papers/owls/index.html', 'one', '<h1>Owls — by night</h1>'],
  ['papers/kites/index.html', 'two', ''],
  ['papers/larks/index.html', 'three', '<h1>Larks</h1>\n'],
];

let folder = '';
let file = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-kept-'));
  file = path.join(folder, 'below', 'pages');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  rmSync(path.dirname(file), { recursive: true, force: true });
});

function keepAll(version = 'v'): void {
  const kept = new KeptFiles(file, version);
  for (const [name, key, content] of FILES) kept.put(name, key, Buffer.from(content));
  kept.save();
}

function standing(version = 'v'): (string | undefined)[] {
  const kept = new KeptFiles(file, version);
  const found = FILES.map(([name, key]) => kept.get(name, key)?.toString());
  kept.close();
  return found;
}

const CONTENTS = FILES.map(([, , content]) => content);
const NOTHING = FILES.map(() => undefined);

describe('kept files', () => {
  it('are had back under their keys', () => {
    expect(standing()).toEqual(NOTHING);
    keepAll();
    expect(standing()).toEqual(CONTENTS);
    const kept = new KeptFiles(file, 'v');
    expect(kept.names).toEqual(FILES.map(([name]) => name));
    expect(kept.get('papers/owls/index.html', 'two')).toBeUndefined();
    expect(kept.get('papers/wrens/index.html', 'one')).toBeUndefined();
    kept.close();
  });

  it('are nothing for another version', () => {
    keepAll('w');
    expect(standing()).toEqual(NOTHING);
  });

  it('stay where a build fails, and are dropped where it does not put them back', () => {
    keepAll();
    const failed = new KeptFiles(file, 'v');
    failed.put('papers/owls/index.html', 'new', Buffer.from('half a page'));
    failed.close();
    expect(standing()).toEqual(CONTENTS);
    const next = new KeptFiles(file, 'v');
    next.put('papers/larks/index.html', 'three', next.get('papers/larks/index.html', 'three') as Buffer);
    next.save();
    expect(standing()).toEqual([undefined, undefined, CONTENTS[2]]);
  });

  it('are none where the list of them has lost some', () => {
    keepAll();
    const list = readFileSync(`${file}.jsonl`, 'utf8').split('\n');
    writeFileSync(`${file}.jsonl`, `${list.toSpliced(2, 1).join('\n')}`);
    expect(standing()).toEqual(NOTHING);
  });

  it('are whole or nothing, whatever was done to the cache', () => {
    keepAll();
    const originals = ['.pack', '.jsonl'].map((end) => [file + end, readFileSync(file + end)] as const);
    fc.assert(
      fc.property(
        fc.nat(1),
        fc.nat(600),
        fc.nat(600),
        fc.uint8Array({ maxLength: 3 }),
        (which, from, to, put) => {
          for (const [name, bytes] of originals) writeFileSync(name, bytes);
          const [name = '', bytes = Buffer.alloc(0)] = originals[which] ?? [];
          writeFileSync(name, Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]));
          for (const [at, found] of standing().entries()) {
            if (found !== undefined) expect(found).toBe(CONTENTS[at]);
          }
        },
      ),
    );
  });
});
