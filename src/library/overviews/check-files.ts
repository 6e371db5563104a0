import type { ContentFiles, TextFile, UnreadFile } from '../../base/content-files.ts';
import { error, type Problem, warning } from '../../base/problems.ts';

/** Files that could not be read, or not as intended. */
export function checkFiles(content: ContentFiles): Problem[] {
  const { config, ledger, assignments, people, synonyms, topics, curations } = content;
  const written = [
    config,
    ledger,
    assignments,
    people,
    ...(synonyms ? [synonyms] : []),
    ...topics,
    ...curations,
  ];
  return [
    ...(content.unread ?? []).map(unreadProblem),
    ...written.filter(({ isDamaged }) => isDamaged).map(wrongEncoding),
    ...content.sources.filter(({ isDamaged }) => isDamaged).map(damagedSource),
  ];
}

function unreadProblem({ path, why, isForeign }: UnreadFile): Problem {
  const where = { file: `content/${path}` };
  return isForeign
    ? warning(
        'file-not-read',
        'this is not read',
        where,
        why,
        'move it, rename it, or put a dot before its name',
      )
    : error(
        'unreadable-file',
        'this cannot be read',
        where,
        why,
        'make it a file that can be read, or remove it',
      );
}

function wrongEncoding(file: TextFile): Problem {
  return error(
    'invalid-encoding',
    'this file is not UTF-8',
    placeOfDamage(file),
    'the line contains bytes that encode no character',
    'save the file as UTF-8',
  );
}

function damagedSource(file: TextFile): Problem {
  const count = file.text.split('\uFFFD').length - 1;
  return warning(
    'damaged-characters',
    `${count} character${count === 1 ? ' is' : 's are'} damaged and read as “\uFFFD”`,
    placeOfDamage(file),
    'this line is the first with bytes that are not UTF-8',
    'get the list again as UTF-8, or correct the papers in curations',
  );
}

function placeOfDamage({ path, text }: TextFile): Problem['where'] {
  const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')));
  return { file: `content/${path}`, line: before.split('\n').length };
}
