import type { Adapter } from '../../src/sources/adapter.ts';
import { bibtex } from '../../src/sources/bibtex/bibtex.ts';
import { cslJson } from '../../src/sources/json/csl-json.ts';
import { huggingFace } from '../../src/sources/json/hugging-face.ts';
import { jsonLines } from '../../src/sources/json/json-lines.ts';
import { ris } from '../../src/sources/ris/ris.ts';
import { delimited } from '../../src/sources/table/delimited.ts';
import { arxivAtom } from '../../src/sources/xml/arxiv-atom.ts';

/** The adapters under test by the name of their fixtures' directory. */
export const formats: Record<string, Adapter> = {
  'arxiv-atom': arxivAtom,
  bibtex,
  'csl-json': cslJson,
  delimited,
  'hugging-face': huggingFace,
  'json-lines': jsonLines,
  ris,
};
