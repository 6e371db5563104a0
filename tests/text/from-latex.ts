import type { Inline } from '../../src/schemas/inline.ts';
import { LATEX_ESCAPES } from '../../src/text/render/latex-escapes.ts';

/** The character that each command, without its empty group, stands for. */
const CHARACTERS = new Map(
  Object.entries(LATEX_ESCAPES).map(([char, command]) => [command.replace('{}', ''), char]),
);

interface Reader {
  latex: string;
  at: number;
}

/** Reads what `toLatex` wrote: the naive inverse that its tests hold it to. */
export function fromLatex(latex: string): Inline[] {
  const reader: Reader = { latex, at: 0 };
  const out: Inline[] = [];
  while (reader.at < latex.length) {
    for (const inline of readUntilBrace(reader)) append(out, inline);
    if (reader.at < latex.length) append(out, { type: 'text', value: latex[reader.at++] as string });
  }
  return out;
}

function readUntilBrace(reader: Reader): Inline[] {
  const out: Inline[] = [];
  while (reader.at < reader.latex.length && reader.latex[reader.at] !== '}')
    for (const inline of readOne(reader)) append(out, inline);
  return out;
}

function readOne(reader: Reader): Inline[] {
  const char = reader.latex[reader.at] as string;
  if (char === '{') return readGroup(reader);
  if (char === '$') return [{ type: 'math', tex: readMath(reader) }];
  if (char === '\\') return readCommand(reader);
  const end = reader.latex.slice(reader.at).search(/[{}$\\]/);
  const value = reader.latex.slice(reader.at, end < 0 ? undefined : reader.at + end);
  reader.at += value.length;
  return [{ type: 'text', value }];
}

function readGroup(reader: Reader): Inline[] {
  if (reader.latex[reader.at] !== '{') return [];
  reader.at++;
  const inner = readUntilBrace(reader);
  reader.at++;
  return inner;
}

function readMath(reader: Reader): string {
  const close = reader.latex.indexOf('$', reader.at + 1);
  const tex = reader.latex.slice(reader.at + 1, close < 0 ? undefined : close);
  reader.at = close < 0 ? reader.latex.length : close + 1;
  return tex;
}

function readCommand(reader: Reader): Inline[] {
  const name = /^\\(?:[A-Za-z]{1,32}|[\s\S])?/.exec(
    reader.latex.slice(reader.at, reader.at + 34),
  )?.[0] as string;
  reader.at += name.length;
  switch (name) {
    case '\\emph':
    case '\\textbf':
      return [{ type: 'emphasis', strong: name === '\\textbf', children: readGroup(reader) }];
    case '\\texttt':
      return [{ type: 'code', value: readGroup(reader).map(textOf).join('') }];
    case '\\url':
      return [readAddress(reader)].map((href) => ({
        type: 'link',
        href,
        children: [{ type: 'text', value: href }],
      }));
    case '\\href':
      return [{ type: 'link', href: readAddress(reader), children: readGroup(reader) }];
    default:
      return [{ type: 'text', value: CHARACTERS.get(name) ?? name }];
  }
}

function readAddress(reader: Reader): string {
  const close = reader.latex.indexOf('}', reader.at);
  const address = reader.latex.slice(reader.at + 1, close < 0 ? undefined : close);
  reader.at = close < 0 ? reader.latex.length : close + 1;
  return address.replace(/\\([#%&_])/g, '$1');
}

function textOf(inline: Inline): string {
  return inline.type === 'text' || inline.type === 'code' ? inline.value : '';
}

function append(out: Inline[], inline: Inline): void {
  const last = out.at(-1);
  if (inline.type === 'text' && last?.type === 'text') last.value += inline.value;
  else if (inline.type !== 'text' || inline.value !== '') out.push(inline);
}
