import { readIdentifiers } from '../../schemas/identifiers.ts';
import type { Identifiers } from '../../schemas/record.ts';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft, type Draft } from '../draft.ts';
import { keepValue, noteDoubt, withoutAbsent } from '../draft-parts.ts';
import { excerpt } from '../lines.ts';
import { titleOfCitation } from '../markdown/markdown-citation.ts';
import { emptyOutput, type Gathered, leaveOutLine } from '../output.ts';

/** Lines that say nothing about a work: comments, and the header of a single column. */
const AROUND =
  /^(?:#|\/\/|%|--|;)|^(?:references|bibliography|works cited|literatur(?:e|verzeichnis)?):?$|^["']?(?:arxiv|doi|id|identifier|url|link|paper)s?(?:[ _-]?ids?)?["']?,?$/i;
const BULLET = /^(?:[-*+•]|\d{1,3}[.)])\s+/;
const COMMENT = /\s(?:#|\/\/|%)\s*(.*)$/;
/** Words that name the kind of identifier. */
const LABEL = /^(?:arxiv|doi|https?|abs|pdf)$/i;
const PROBED_CHARACTERS = 20_000;

/** Reads lists of bare arXiv identifiers and DOIs, also as addresses, with comments. */
export const identifierList: Adapter = {
  format: 'list of identifiers',
  knows: (name) => name === 'note',
  evidence({ text }) {
    const lines = text
      .slice(0, PROBED_CHARACTERS)
      .split('\n')
      .map((line) => line.trim());
    const filled = lines.filter((line) => line !== '' && !AROUND.test(line));
    const own = filled.filter((line) => line.length < 300 && partsOf(line).identifiers.length > 0);
    const share = own.length / filled.length;
    return share >= 0.8 ? 0.5 * share : 0;
  },
  read: readList,
};

function readList(source: SourceFile): AdapterOutput {
  const output = emptyOutput(source);
  for (const [index, content] of source.text.split('\n').entries()) {
    const text = content.trim();
    if (text === '') continue;
    const line = index + 1;
    const { identifiers, said, note } = partsOf(text);
    const [first] = identifiers;
    if (first && identifiers.length === 1 && addCited(output, line, first, text)) continue;
    if (identifiers.length > 0) addWorks(output, line, identifiers, said, note);
    else if (AROUND.test(text)) output.boilerplate.push(line);
    else {
      const why = 'It contains no arXiv identifier and no DOI.';
      leaveOutLine(output, line, text, why, 'Nothing, if it is not a paper.');
    }
  }
  return output;
}

/** The identifiers on a line, the text next to them, and a comment. */
function partsOf(line: string): { identifiers: Identifiers[]; said: string; note?: string } {
  const note = COMMENT.exec(line)?.[1]?.trim();
  const bare = line.replace(COMMENT, '').replace(BULLET, '');
  const whole = readIdentifiers([bare]);
  if (Object.keys(whole).length > 0 && !/\s/.test(bare))
    return { identifiers: [whole], said: '', ...(note && { note }) };
  const identifiers: Identifiers[] = [];
  const words = bare.split(/[\s,|]+|(?<=\S);\s*(?=10\.|\d{4}\.|arxiv|https?:)/i).filter((word) => {
    const found = readIdentifiers([word.replace(/^[[("'<]+|(?<![\])"'>;.])[\])"'>;.]+$/g, '')]);
    if (Object.keys(found).length > 0) identifiers.push(found);
    return Object.keys(found).length === 0 && !LABEL.test(word.replace(/:$/, ''));
  });
  const said = words.join(' ').replace(/^[\s:–—|-]+|[\s:–—|-]+$/g, '');
  return { identifiers, said, ...(note && { note }) };
}

/** Adds a line written as a citation. */
function addCited(output: Gathered, line: number, identifiers: Identifiers, text: string): boolean {
  const draft: Draft = { identifiers };
  const cited = titleOfCitation(draft, text.replace(BULLET, '').replace(/^\d{1,4}:\s+/, ''));
  if (!cited) return false;
  draft.title = cited.title;
  keepValue(draft, 'note', cited.after.replace(/^[\s.,;]+/, '') || undefined);
  addDraft(output, { line, endLine: line }, withoutAbsent(draft), `The entry “${excerpt(cited.title)}”`);
  return true;
}

/**
 * On a line with one identifier and some words, the words are its title; otherwise only another source can provide
 * it.
 */
function addWorks(output: Gathered, line: number, found: Identifiers[], said: string, note?: string): void {
  const place = { line, endLine: line };
  const [identifiers] = found;
  const isTitled = found.length === 1 && said.split(' ').length > 2;
  if (isTitled && identifiers) {
    const draft: Draft = { title: said, identifiers };
    keepValue(draft, 'note', note);
    const why = 'it is next to an identifier, and nothing says what it is';
    noteDoubt(
      draft,
      `“${excerpt(said)}” was read as its title`,
      why,
      'put “#” before it, if it is a comment',
    );
    addDraft(output, place, withoutAbsent(draft), `The entry “${excerpt(said)}”`);
    return;
  }
  const notes = [said, note].filter((text) => text !== undefined && text !== '') as string[];
  for (const identifiers of found) {
    const other = notes.length > 0 && { other: [{ name: 'note', values: notes }] };
    output.untitled.push({
      source: output.source.file,
      lines: [line, line],
      abstract: [],
      identifiers,
      ...other,
    });
  }
}
