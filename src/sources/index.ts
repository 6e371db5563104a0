import type { Adapter, SourceFile } from './adapter.ts';
import { bibtex } from './bibtex/bibtex.ts';
import { identifierList } from './identifiers/identifier-list.ts';
import { crossref } from './json/crossref.ts';
import { cslJson } from './json/csl-json.ts';
import { huggingFace } from './json/hugging-face.ts';
import { jsonLines } from './json/json-lines.ts';
import { jsonPapers } from './json/json-papers.ts';
import { openAlex } from './json/openalex.ts';
import { semanticScholar } from './json/semantic-scholar.ts';
import { listing } from './listing/listing.ts';
import { markdown } from './markdown/markdown.ts';
import { ris } from './ris/ris.ts';
import { delimited } from './table/delimited.ts';
import { endnoteEnw } from './tagged/endnote-enw.ts';
import { pubmedNbib } from './tagged/pubmed-nbib.ts';
import { webOfScience, webOfScienceTable } from './tagged/web-of-science.ts';
import { arxivAtom } from './xml/arxiv-atom.ts';
import { arxivRss } from './xml/arxiv-rss.ts';
import { dblpXml } from './xml/dblp-xml.ts';
import { endnoteXml } from './xml/endnote-xml.ts';
import { mods } from './xml/mods.ts';
import { pubmedXml } from './xml/pubmed-xml.ts';
import { cslYaml } from './yaml/csl-yaml.ts';
import { yamlPapers } from './yaml/yaml-papers.ts';

/** Every format Lectern reads. The adapter with the most evidence reads a source; in a tie, the first. */
export const adapters: readonly Adapter[] = [
  bibtex,
  ris,
  pubmedNbib,
  webOfScience,
  endnoteEnw,
  cslJson,
  arxivAtom,
  arxivRss,
  pubmedXml,
  endnoteXml,
  dblpXml,
  mods,
  huggingFace,
  openAlex,
  crossref,
  semanticScholar,
  jsonLines,
  jsonPapers,
  cslYaml,
  yamlPapers,
  markdown,
  webOfScienceTable,
  delimited,
  identifierList,
  listing,
];

/** With less evidence than this, a text merely quotes the format. */
const LEAST_EVIDENCE = 0.3;

/** The adapter with the most evidence for a source. */
export function chooseAdapter(opened: SourceFile): Adapter | undefined {
  let best: Adapter | undefined;
  let most = LEAST_EVIDENCE;
  for (const adapter of adapters) {
    const evidence = adapter.evidence(opened);
    if (evidence > most) [best, most] = [adapter, evidence];
  }
  return best;
}
