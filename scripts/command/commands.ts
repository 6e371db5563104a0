/** An option of a command; `takes` names its value, and an option without one is a switch. */
export interface Option {
  readonly takes?: string;
  readonly does: string;
}

/** A command that a person runs. */
export interface Command {
  readonly does: string;
  /** Arguments besides options, as shown in the usage. */
  readonly given?: string;
  readonly options?: Readonly<Record<string, Option>>;
}

const STRICT: Option = { does: 'fail on warnings too' };
const PORT: Option = { takes: 'NUMBER', does: 'serve at this port' };
const SCORED = { given: 'FILE' };

/** Options of every command. */
export const COMMON: Readonly<Record<string, Option>> = {
  content: {
    takes: 'DIR',
    does: 'the folder of the library (default: content); its site is made in DIR/dist',
  },
  help: { does: 'show this text' },
};

/** Every command by name. */
export const COMMANDS = {
  start: {
    does: 'builds the site, serves it and prints the address',
    options: { port: PORT, strict: STRICT },
  },
  dev: { does: 'shows the site while you edit', options: { port: PORT } },
  build: {
    does: 'builds the site and prints a report',
    options: { strict: STRICT, shard: { takes: 'I/N', does: 'build one of N parts' } },
  },
  'merge-shards': { does: 'puts the parts of a site together and checks the whole' },
  check: { does: 'validates the library without building its site', options: { strict: STRICT } },
  'check:overviews': { does: 'holds every claim of the overviews to the abstracts', given: '[TOPIC…]' },
  import: {
    does: 'adds a list to the library',
    given: '[FILE]',
    options: {
      label: { takes: 'NAME', does: 'name of the list (default: the name of the file)' },
      retrieved: { takes: 'DATE', does: 'day on which the list was retrieved (default: today)' },
      replace: {
        takes: 'FILE',
        does: 'the list of this name is an earlier version of FILE, and gives it its place',
      },
      'dry-run': { does: 'show what would change, and change nothing' },
    },
  },
  new: {
    does: 'makes a library of your own in a folder',
    given: 'FOLDER [FILE…]',
    options: {
      title: { takes: 'TEXT', does: 'title of the library' },
      retrieved: { takes: 'DATE', does: 'day on which the files were retrieved (default: today)' },
    },
  },
  topics: {
    does: 'proposes topics for papers that have none, as files to edit',
    options: { 'dry-run': { does: 'name them, and write nothing' } },
  },
  ledger: { does: 'gives new papers their addresses' },
  report: { does: 'lists what was merged, and what the repair of text left over' },
  serve: { does: 'serves the site as it was last built', given: 'PORT' },
  test: {
    does: 'builds and checks everything',
    options: { 'update-screens': { does: 'renew the screens that pages are compared with' } },
  },
  bench: {
    does: 'builds generated libraries and prints time, memory and bytes',
    options: {
      papers: { takes: 'SIZES', does: 'sizes of the libraries (default: 490,2000,10000)' },
      against: { takes: 'NAMES', does: 'also build equal sites with hugo or eleventy' },
      sources: { does: 'instead, print how fast each format is read, and how time grows with hostile input' },
    },
  },
  fuzz: {
    does: 'tries hostile and damaged inputs by chance, and prints the seed of each that goes wrong',
    options: {
      seconds: { takes: 'NUMBER', does: 'for so long (default: 60)' },
      seed: { takes: 'NUMBER', does: 'begin with this seed (default: by the clock)' },
      machine: { takes: 'N', does: 'instead, build with a fault at every N-th change of files' },
    },
  },
  lighthouse: { does: 'audits pages of the built site' },
  'fit:gists': { ...SCORED, does: 'prints weights for choosing gists, set from judged examples' },
  'fit:results': { ...SCORED, does: 'prints weights for finding reported results, set from judged examples' },
  'score:acronyms': { ...SCORED, does: 'measures acronyms against judged examples' },
  'score:clusters': {
    given: '[FILE]',
    does: 'measures the topics that are found, against judged topics or else against keywords',
  },
  'score:gists': { ...SCORED, does: 'measures gists against judged examples' },
  'score:mentions': { ...SCORED, does: 'measures mentions against judged examples' },
  'score:names': { ...SCORED, does: 'measures names of systems against judged examples' },
  'score:reasons': { ...SCORED, does: 'measures the reasons of related papers against judged examples' },
  'score:related': { ...SCORED, does: 'measures related papers against judged examples' },
  'score:results': { ...SCORED, does: 'measures reported results against judged examples' },
  'score:search': {
    ...SCORED,
    does: 'measures search against judged queries',
    options: {
      browser: { does: 'ask the page of the built site too, and plain Pagefind; differing answers fail' },
      misses: { does: 'list the queries that are not answered in full' },
    },
  },
  'score:text': { ...SCORED, does: 'measures the repair of text against judged examples' },
  'score:topics': { ...SCORED, does: 'measures the placing of papers against judged examples' },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
