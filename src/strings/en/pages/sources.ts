import { counts, format } from '../format.ts';

/** Where the library comes from, and its published files. */
export const sources = {
  description: 'Where this library comes from and what was done to it.',
  summary: (sources: number, records: number, papers: number) =>
    `${counts.sources(sources)} gave ${format.plural(records, { one: '# record', other: '# records' })}. Records of the same work were merged into ${counts.papers(papers)}.`,
  summaryOfSingles: (sources: number, papers: number) =>
    `${counts.sources(sources)} gave ${format.plural(papers, { one: '# record', other: '# records, each of a different paper' })}.`,
  received: 'Lists received',
  receivedTable: 'Table of lists',
  source: 'Source',
  format: 'Format',
  records: 'Records',
  merged: 'Merged',
  boilerplate: 'Boilerplate lines',
  problems: 'Problems',
  retrieved: 'retrieved',
  notRecognized: 'not recognized',
  legend:
    'Merged: papers that another record describes too. Boilerplate: headings, buttons and other lines that belong to no paper. Problems: what a curator must look at.',
  noProblems:
    'Every line of every source belongs to a record or to known boilerplate, and no two sources disagree.',
  someProblems: (count: number) =>
    format.plural(count, {
      one: '# passage was not understood, or disagrees with another source.',
      other: '# passages were not understood, or disagree with another source.',
    }),
  moreProblems: (count: number) =>
    format.plural(count, {
      one: 'and # more passage, which the report of the build lists',
      other: 'and # more passages, which the report of the build lists',
    }),
  repairs: 'Repairs',
  repaired: (count: number, all: number) =>
    `The text of ${format.number(count)} of ${counts.papers(all)} was repaired; each paper’s page lists its own repairs.`,
  noneRepaired: 'No text needed a repair.',
  repairsTable: 'Table of repairs',
  rule: 'Rule',
  mends: 'What it repairs',
  aboutChanges:
    'What each import added and changed is on the page of [changes](changes). Each paper’s page leads to its data, each hub to references to its papers and to feeds of them.',
  credit: 'Credit',
  creditText:
    'Titles and abstracts are the work of the papers’ authors and are shown here so that the papers can be found. The lists are the work of those who gathered them. The pages were made by Lectern.',
  file: (what: string) => `: ${what}`,
  referencesAs: (format: string) => `references to all papers as ${format}`,
  fullText: 'every paper with its abstract, as Markdown',
  forModels: 'the library for language models',
  atomFeed: 'the newest papers as an Atom feed',
  jsonFeed: 'the newest papers as a JSON feed',
  packed: (count: number) =>
    `what the library is, and the address of the ${format.plural(count, { one: '# packed file', other: '# packed files' })} with all that is known of its papers`,
  everything: 'every paper with all that is known of it',
  firstPart: (count: number, next: string, last: string) =>
    `, the first of ${count} parts: the next is ${next}, the last ${last}`,
  part: (number: number, count: number) => `, part ${number} of ${count}`,
  jsonSchema: (title: string) => `JSON Schema: ${title}`,
  packedJson: 'JSON, packed',
  schemas: {
    paper: 'A paper of a Lectern library',
    library: 'A Lectern library',
    source: 'One line of a JSON Lines source of a Lectern library',
  },
  /** Formats by their names in reports, if these need translating. */
  formats: {} as Readonly<Record<string, string>>,
};

/** What each import added and changed. */
export const changes = {
  description: 'What each import added to the library and changed in it.',
  summary: (count: number) =>
    `${format.plural(count, { one: '# import', other: '# imports' })}, in the order of library.yaml, latest first. A paper counts as added by the first source that lists it.`,
  retrieved: 'Retrieved',
  added: 'Added',
  again: 'Already here',
  contradicted: 'Contradicted',
  nothing: 'Nothing',
  none: 'None',
  from: (count: number, source: string) => `${format.number(count)} from ${source}`,
  knownFrom: (papers: string, origins: readonly string[]) => `${papers}: ${format.list(origins)}`,
  more: (count: number) => `and ${format.number(count)} more`,
  addedBy: (source: string) => `Added by ${source}`,
  addedLead: (count: number) => `${counts.papers(count)} that no earlier source lists, newest first.`,
};
