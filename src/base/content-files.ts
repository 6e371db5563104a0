/**
 * The path of a library's file as messages show it: modules use `content/…`, whatever folder `LECTERN_CONTENT`
 * names. `LECTERN_SHOWN` is that folder as the user would type it, if it is different.
 */
export function shownPath(file: string): string {
  const folder = shownFolder();
  if (!folder || !file.startsWith('content/')) return file;
  return folder.replace(/\/*$/, file.slice('content'.length)).replace(/^\.\//, '');
}

/**
 * A hint as messages show it: commands name the library if it is not the default, and are written the way the user
 * called this one.
 */
export function shownHint(hint: string): string {
  const files = hint.replace(/(?<![\w./-])content\/[\w./-]+/g, shownPath);
  return files.replace(/`npm (?:run )?([\w:-]+)(?: -- ([^`]*))?`/g, (_, name, given = '') => {
    return `\`${shownCommand(name, given)}\``;
  });
}

/**
 * A command as the user would type it. Unless it makes a library of its own, it names the library of the current
 * command.
 */
export function shownCommand(name: string, given = ''): string {
  const { LECTERN_COMMAND: command } = process.env;
  const folder = shownFolder();
  const isTold = !folder || name === 'new' || given.includes('--content') || (command && folder === '.');
  const rest = [isTold ? '' : `--content ${folder}`, given].filter((part) => part !== '').join(' ');
  if (command) return [command, name, rest].filter((part) => part !== '').join(' ');
  return (name === 'start' ? 'npm start' : `npm run ${name}`) + (rest && ` -- ${rest}`);
}

function shownFolder(): string | undefined {
  return process.env['LECTERN_SHOWN'] || process.env['LECTERN_CONTENT'];
}

/** One text file of `content/`. */
export interface TextFile {
  /** Path within `content/`, with forward slashes. */
  path: string;
  text: string;
  /** The file has bytes that could not be decoded; the text has U+FFFD in their place. */
  isDamaged?: true;
}

/** A file or folder of `content/` that was left out, and why. */
export interface UnreadFile {
  path: string;
  why: string;
  /** It is of a kind that is not read; otherwise reading it failed. */
  isForeign: boolean;
}

/** What people and Lectern wrote about a library, as text: all its files but the sources. */
export interface WrittenFiles {
  config: TextFile;
  ledger: TextFile;
  assignments: TextFile;
  people: TextFile;
  topics: TextFile[];
  curations: TextFile[];
  /** Terms that readers use interchangeably; optional. */
  synonyms?: TextFile;
  unread?: UnreadFile[];
}

/** Everything a library is made of, as text: the site is a pure function of this. */
export interface ContentFiles extends WrittenFiles {
  sources: TextFile[];
}

/** The files of a library that only has a configuration: `config` is the text of `library.yaml`. */
export function configAlone(config: string): ContentFiles {
  const file = (path: string, text = '') => ({ path, text });
  return {
    config: file('library.yaml', config),
    ledger: file('permalinks.json'),
    assignments: file('topic-assignments.yaml'),
    people: file('people.yaml'),
    sources: [],
    topics: [],
    curations: [],
  };
}
