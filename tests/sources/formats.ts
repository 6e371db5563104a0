import type { Adapter } from '../../src/sources/adapter.ts';
import { bibtex } from '../../src/sources/bibtex/bibtex.ts';
import { identifierList } from '../../src/sources/identifiers/identifier-list.ts';
import { crossref } from '../../src/sources/json/crossref.ts';
import { cslJson } from '../../src/sources/json/csl-json.ts';
import { huggingFace } from '../../src/sources/json/hugging-face.ts';
import { jsonLines } from '../../src/sources/json/json-lines.ts';
import { jsonPapers } from '../../src/sources/json/json-papers.ts';
import { openAlex } from '../../src/sources/json/openalex.ts';
import { semanticScholar } from '../../src/sources/json/semantic-scholar.ts';
import { markdown } from '../../src/sources/markdown/markdown.ts';
import { ris } from '../../src/sources/ris/ris.ts';
import { delimited } from '../../src/sources/table/delimited.ts';
import { endnoteEnw } from '../../src/sources/tagged/endnote-enw.ts';
import { pubmedNbib } from '../../src/sources/tagged/pubmed-nbib.ts';
import { webOfScience, webOfScienceTable } from '../../src/sources/tagged/web-of-science.ts';
import { arxivAtom } from '../../src/sources/xml/arxiv-atom.ts';
import { arxivRss } from '../../src/sources/xml/arxiv-rss.ts';
import { dblpXml } from '../../src/sources/xml/dblp-xml.ts';
import { endnoteXml } from '../../src/sources/xml/endnote-xml.ts';
import { mods } from '../../src/sources/xml/mods.ts';
import { pubmedXml } from '../../src/sources/xml/pubmed-xml.ts';
import { cslYaml } from '../../src/sources/yaml/csl-yaml.ts';
import { yamlPapers } from '../../src/sources/yaml/yaml-papers.ts';

/** The adapters under test by the name of their fixtures' directory. */
export const formats: Record<string, Adapter> = {
  'arxiv-atom': arxivAtom,
  'arxiv-rss': arxivRss,
  bibtex,
  crossref,
  'csl-json': cslJson,
  'csl-yaml': cslYaml,
  'dblp-xml': dblpXml,
  delimited,
  'endnote-enw': endnoteEnw,
  'endnote-xml': endnoteXml,
  'hugging-face': huggingFace,
  identifiers: identifierList,
  'json-lines': jsonLines,
  'json-papers': jsonPapers,
  markdown,
  mods,
  openalex: openAlex,
  'pubmed-nbib': pubmedNbib,
  'pubmed-xml': pubmedXml,
  ris,
  'semantic-scholar': semanticScholar,
  'web-of-science': webOfScience,
  'web-of-science-table': webOfScienceTable,
  'yaml-papers': yamlPapers,
};
