import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  formattedReference,
  REFERENCE_STYLES,
  type ReferenceStyle,
} from '../../../src/library/citations/styles/index.ts';
import { initials, pageRange, titleCase } from '../../../src/library/citations/styles/parts.ts';
import { CslRecord } from '../../../src/schemas/citation.ts';

interface Reference {
  item: CslRecord;
  references: Record<ReferenceStyle, string>;
}

const FILE = path.join(import.meta.dirname, '../../fixtures/citations/references.json');
const REFERENCES = JSON.parse(readFileSync(FILE, 'utf8')) as Reference[];
const STYLES = Object.keys(REFERENCE_STYLES) as ReferenceStyle[];

/** Where the processor leaves the marks of what is missing, or calls an article without pages a preprint. */
const ON_PURPOSE: Record<string, string> = {
  'article-bare harvard': 'Lin, M.E. (2016) “Lines at dusk,” Evening Studies.',
  'article-bare vancouver': 'Lin ME. Lines at dusk. Evening Studies. 2016.',
  'conference-short acm':
    'Mara Eva Lin, Jan van der Berg, Jean-Luc Müller, Siobhán O’Neil, Ana García Márquez, and Wei Chen. 2020. Learning to fly with less wind. In KiteConf 2020, 2020. Retrieved from https://arxiv.org/abs/2005.00001',
  'no-date acm': 'Mara Eva Lin. Undated knots. Knot Letters 9.',
  'no-date nature': 'Lin, M. E. Undated knots. Knot Letters 9.',
  'title-case harvard':
    'Lin, M.E. (2024) “eBay and the iPhone: state-of-the-art kites in an age of GPUs, via L1-norms on the go,” Wind & Weather.',
  'title-case vancouver':
    'Lin ME. eBay and the iPhone: state-of-the-art kites in an age of GPUs, via L1-norms on the go. Wind & Weather. 2024.',
};

describe.each(STYLES)('a reference in the style %s', (style) => {
  it.each(REFERENCES.map(({ item, references }) => [item.id, item, references[style]] as const))(
    'to %s is as a CSL processor sets it',
    (id, item, reference) => {
      const own = ON_PURPOSE[`${id} ${style}`];
      expect(own).not.toBe(reference);
      expect(formattedReference(CslRecord.parse(item), style)).toBe(own ?? reference);
    },
  );

  it('is one line without a note, whatever is missing', () => {
    for (const { item } of REFERENCES) {
      for (const key of Object.keys(item)) {
        if (['id', 'citation-key', 'type', 'title'].includes(key)) continue;
        const { [key as 'page']: _, ...less } = { ...item, note: 'Hidden.' };
        const text = formattedReference(less, style);
        expect(text).not.toMatch(/undefined|null|NaN|Hidden|\n| {2}|\(\)|“”|^[,.;:]|,\.|,,|\. \./);
        expect(text.toLowerCase()).toContain(item.title.slice(0, 3).toLowerCase().replace('“', ''));
      }
    }
  });
});

it.each([
  ['Mara Eva', 'M. E.', 'ME'],
  ['Jean-Luc', 'J.-L.', 'JL'],
  ['J.R.R.', 'J. R. R.', 'JRR'],
  ['Ángela', 'Á.', 'Á'],
  ['Maria de', 'M. de', 'M de'],
  ['𝒜da', '𝒜.', '𝒜'],
])('the initials of %s', (given, dotted, bare) => {
  expect(initials(given, { dot: '.', space: ' ' })).toBe(dotted);
  expect(initials(given, { dot: '', space: '' })).toBe(bare);
});

it.each([
  ['1-9', '1–9', '1–9', '1–9'],
  ['101-108', '101–8', '101–08', '101–8'],
  ['101-127', '101–27', '101–27', '101–27'],
  ['200-205', '200–205', '200–05', '200–5'],
  ['1234-1256', '1234–56', '1234–56', '1234–56'],
  ['99-101', '99–101', '99–101', '99–101'],
  ['12-19', '12–19', '12–19', '12–9'],
  ['e17', 'e17', 'e17', 'e17'],
  ['S1-S9', 'S1–S9', 'S1–S9', 'S1–S9'],
])('the pages %s', (pages, chicago, twoDigits, shortest) => {
  expect(pageRange(pages, 'chicago')).toBe(chicago);
  expect(pageRange(pages, 'two digits')).toBe(twoDigits);
  expect(pageRange(pages, 'shortest')).toBe(shortest);
});

it.each([
  ['the wind: a history of the air', 'The Wind: A History of the Air'],
  ['what we live for', 'What We Live For'],
  ['low-rank LoRA in and out', 'Low-Rank LoRA in and Out'],
  ['notes from the field—the north', 'Notes from the Field—The North'],
  ['über große Räume', 'Über Große Räume'],
])('the title %s in title case', (title, cased) => {
  expect(titleCase(title)).toBe(cased);
});
