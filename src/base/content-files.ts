/**
 * A file of the library as messages name it: modules know it as `content/…`, wherever the folder is that
 * `LECTERN_CONTENT` names.
 */
export function shownPath(file: string): string {
  const folder = process.env['LECTERN_CONTENT'];
  return folder && file.startsWith('content/') ? folder.replace(/\/*$/, file.slice('content'.length)) : file;
}

/** A hint of ours as messages give it: commands name the library too, where it is not the one that they take by themselves. */
export function shownHint(hint: string): string {
  const folder = process.env['LECTERN_CONTENT'];
  if (!folder) return hint;
  const files = hint.replace(/(?<![\w./-])content\/[\w./-]+/g, shownPath);
  return files.replace(/`npm run ([\w:-]+)`/g, `\`npm run $1 -- --content ${folder}\``);
}

/** One text file of `content/`. */
export interface TextFile {
  /** Path below `content/`, with forward slashes. */
  path: string;
  text: string;
  /** Bytes of the file stand for no character; the text has U+FFFD in their place. */
  isDamaged?: true;
}

/** A file or folder of `content/` that was left out, and why. */
export interface UnreadFile {
  path: string;
  why: string;
  /** It is of no kind that is read; otherwise reading it failed. */
  isForeign: boolean;
}

/** Everything a library is made of, as text: the site is a pure function of this. */
export interface ContentFiles {
  config: TextFile;
  ledger: TextFile;
  assignments: TextFile;
  people: TextFile;
  sources: TextFile[];
  topics: TextFile[];
  curations: TextFile[];
  /** Terms that readers use for one another; a library may have none. */
  synonyms?: TextFile;
  unread?: UnreadFile[];
}
