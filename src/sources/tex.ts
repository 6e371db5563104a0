import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { oneLine } from './draft.ts';
import { fromCslMarkup } from './json/markup.ts';

const SPECIAL = /[\\{}~$]|--|``|''/;
/** Mathematics, signs that the parser would take for its own, and macros. */
const KEEP = /\$(?:[^$\\]|\\.)+\$|\\\((?:[^\\]|\\[^()])*\\\)|\\\$|[<>$]|\\([A-Za-z]+)\s*(?=\{)/gs;
const DOTLESS = /\\([`'^"~=.uvHcdbrkt])\s*(?:\{\s*\\([ij])\s*\}|\\([ij])(?![A-Za-z])\s?)/g;
const MACRO_TABLES = ['argumentCommands', 'commands', 'diacritics', 'formattingCommands', 'mathCommands'];

/** Letters and signs that the parser does not know. */
const MISSING: Record<string, string> = { aa: 'å', AA: 'Å', ldots: '…', dots: '…' };
const MISSING_MACRO = /\\(aa|AA|ldots|dots)(?![A-Za-z])(?:\{\}|\s)?/g;

const { constants } = plugins.config.get('@bibtex') as { constants: Record<string, object> };
const known = new Set([
  ...Object.keys(MISSING),
  ...MACRO_TABLES.flatMap((table) => Object.keys(constants[table] ?? {})),
]);

/**
 * Text of a BibTeX value: accents, letters and escapes decoded, case-protecting braces and emphasis removed.
 * Mathematics (`$…$`), `\$` and macros that the parser does not know stay as received.
 */
export function decodeTex(value: string): string {
  const line = oneLine(value);
  if (!SPECIAL.test(line)) return line;
  const kept: string[] = [];
  const guarded = guard(line.replace(DOTLESS, '\\$1{$2$3}'), kept)
    .replace(MISSING_MACRO, (_, name) => MISSING[name] ?? '')
    .replace(/\\\\ ?|\\[,;: ]/g, ' ')
    .replace(/\\[-/]/g, '');
  try {
    return oneLine(fromCslMarkup(parseValue(guarded)).replace(/\uE000(\d+)\uE001/g, (_, n) => kept[n] ?? ''));
  } catch {
    return line;
  }
}

function parseValue(value: string): string {
  const entry = { type: 'misc', label: 'x', properties: { title: value } };
  const [item] = plugins.input.data([entry], '@biblatex/entries+list') as [{ title?: string }];
  return item.title ?? '';
}

/** Puts a mark in the place of everything that must come out as it went in. */
function guard(text: string, kept: string[]): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(KEEP)) {
    if (match.index < at || (match[1] !== undefined && known.has(match[1]))) continue;
    const end = match[1] === undefined ? match.index + match[0].length : endOfGroup(text, match.index);
    out += `${text.slice(at, match.index)}\uE000${kept.push(text.slice(match.index, end)) - 1}\uE001`;
    at = end;
  }
  return out + text.slice(at);
}

/** Offset behind the first balanced group at or after `from`. */
function endOfGroup(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth <= 0) return at + 1;
  }
  return text.length;
}
