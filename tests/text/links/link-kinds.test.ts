import { describe, expect, test } from 'vitest';
import type { LinkKind } from '../../../src/schemas/paper.ts';
import { findAddresses } from '../../../src/text/links/addresses.ts';
import { linkKind, offersCode } from '../../../src/text/links/link-kinds.ts';

const rows: [text: string, kind: LinkKind, code: boolean][] = [
  ['Code is available at https://github.com/lab/tool.', 'code', true],
  ['Project page: https://github.com/lab/tool', 'code', true],
  ['It beats every dataset and is at https://github.com/lab/tool', 'code', true],
  ['The benchmark is available at https://github.com/lab/bench.', 'dataset', false],
  ['A paper list is kept at https://github.com/lab/Awesome-Tools', 'project', false],
  ['Project page: https://lab.github.io/tool/', 'project', false],
  ['Our code is at https://lab.github.io/tool/', 'project', true],
  ['Weights: https://huggingface.co/lab/tool-7B', 'model', false],
  ['See https://huggingface.co/datasets/lab/set', 'dataset', false],
  ['Try https://huggingface.co/spaces/lab/tool', 'demo', false],
  ['A video is at https://youtu.be/abc', 'demo', false],
  ['Details in https://arxiv.org/abs/2301.00001', 'paper', false],
  ['Our code is open-sourced at https://aka.ms/tool', 'code', true],
  ['We open-source the models at https://ibm.biz/x', 'model', false],
  ['https://aka.ms/tool', 'project', false],
  ['Our code is ready. The dataset is at https://lab.org/set', 'dataset', false],
];

describe('kind and code of an address', () => {
  test.each(rows)('%s', (text, kind, code) => {
    const [address] = findAddresses(text);
    if (!address) throw new Error('no address in the example');
    expect([linkKind(address, text), offersCode(address, text)]).toEqual([kind, code]);
  });

  test('words before another address do not count', () => {
    const text = 'code at https://github.com/lab/tool and https://huggingface.co/lab/tool respectively';
    expect(findAddresses(text).map((address) => linkKind(address, text))).toEqual(['code', 'model']);
  });
});
