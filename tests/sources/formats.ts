import type { Adapter } from '../../src/sources/adapter.ts';
import { arxivAtom } from '../../src/sources/arxiv-atom.ts';
import { bibtex } from '../../src/sources/bibtex.ts';
import { cslJson } from '../../src/sources/csl-json.ts';
import { delimited } from '../../src/sources/delimited.ts';
import { huggingFace } from '../../src/sources/hugging-face.ts';
import { jsonLines } from '../../src/sources/json-lines.ts';
import { ris } from '../../src/sources/ris.ts';

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
