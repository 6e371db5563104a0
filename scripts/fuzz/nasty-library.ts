import { seededRandom } from '../../src/library/similarity/seeded-random.ts';
import { pick } from '../bench/pick.ts';
import { FIELDS, type Field, FORMATS, type Format, type Values } from './nasty-formats.ts';
import { TITLES, VECTORS } from './vectors.ts';

/** A paper with a nasty text between two words of its own. */
export interface NastyPaper {
  file: string;
  /** 1-based line on which the paper begins. */
  line: number;
  kind: string;
  field: Field;
  /** The words at both ends of the text; empty if the whole title is nasty. */
  marks: readonly string[];
}

/** The sources of a library, by path below `content/`. */
interface NastyLibrary {
  files: Map<string, string>;
  papers: NastyPaper[];
}

/**
 * A library of `count` papers in several formats. If there are enough, every kind of nasty text is in every field of
 * the first format; further papers have random kinds, fields and formats, and the last ones titles that are hard to
 * turn into a page address.
 */
export function nastyLibrary(count: number, seed: number): NastyLibrary {
  const random = seededRandom(seed);
  const [first] = FORMATS as readonly [Format];
  const kinds = Object.keys(VECTORS);
  const all = kinds.flatMap((kind) => FIELDS.map((field): [Format, string, Field] => [first, kind, field]));
  const wanted = all.length + TITLES.length <= count ? all : [];
  while (wanted.length < count - TITLES.length) {
    const format = pick(FORMATS, random);
    wanted.push([format, pick(kinds, random), pick(format.fields, random)]);
  }
  const entries = wanted.slice(0, count).map(([format, kind, field], number) => {
    const marks = [`mark${number}q`, `end${number}q`] as const;
    const values = { ...soundValues(number), [field]: nastyValue(field, VECTORS[kind] ?? '', marks) };
    return { format, kind, field, marks: marks as readonly string[], text: format.write(values, number) };
  });
  const titled = TITLES.slice(0, Math.max(0, count - entries.length)).map((title, at) => {
    const number = entries.length + at;
    const values = {
      ...soundValues(number),
      title,
      abstract: pick(['-', '', `We count lamp ${number}.`], random),
    };
    return {
      format: first,
      kind: title,
      field: 'title' as const,
      marks: [],
      text: first.write(values, number),
    };
  });
  return inFiles([...entries, ...titled]);
}

function soundValues(number: number): Values {
  return {
    title: `Lamps ${number} of the reading room`,
    abstract: `We count lamp ${number}. It is lit.`,
    author: `Ann Doe${number}`,
    venue: 'Proceedings of Lamps',
    publisher: 'Lamp Press',
    keyword: 'lamps',
    doi: `10.1000/lamp.${number}`,
    link: `https://lamps.example/${number}`,
    other: 'Nothing',
  };
}

function nastyValue(field: Field, nasty: string, [begins, ends]: readonly [string, string]): string {
  if (field === 'doi') return `10.1000/${begins}${nasty}${ends}`;
  return field === 'link' ? `https://lamps.example/${begins}${nasty}${ends}` : `${begins} ${nasty} ${ends}`;
}

function inFiles(
  entries: readonly (Omit<NastyPaper, 'file' | 'line'> & { format: Format; text: string })[],
): NastyLibrary {
  const files = new Map<string, string>();
  const papers: NastyPaper[] = [];
  for (const [format, own] of Map.groupBy(entries, (entry) => entry.format)) {
    let text = format.before;
    for (const [at, entry] of own.entries()) {
      if (at > 0) text += format.between;
      const { kind, field, marks } = entry;
      papers.push({ file: format.file, line: text.split('\n').length, kind, field, marks });
      text += entry.text;
    }
    files.set(`sources/${format.file}`, text + format.after);
  }
  return { files, papers };
}
