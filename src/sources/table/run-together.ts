import type { Draft } from '../draft.ts';
import { noteDoubt } from '../draft-parts.ts';

/** Whether a table is from Springer, which lists authors without any separator. */
export function runsTogether(columns: readonly string[]): boolean {
  return ['Item Title', 'Item DOI', 'Authors'].every((name) => columns.includes(name));
}

/** What a capital may follow within a name: "McDonald", "DiCaprio". */
const WITHIN =
  /(?:^|[\s'’-])(?:Mc|Mac|O|D|De|Del|Della|Di|Da|Dal|Du|Des|La|Le|Lo|Van|Von|Fitz|St|San|Abu|Al|El|Bin|Ben|Ten|Ter)$/u;
const BOUNDARY = /(?<=\p{Ll}|\.)(?=\p{Lu})/u;

/**
 * The names in a text that runs them together ("Ada MossBen Fern"): a name has at least two words and ends where a
 * capital follows a lowercase letter. Undefined if no name ends within the text.
 */
export function namesRunTogether(text: string): string[] | undefined {
  if (/[;|]/.test(text)) return undefined;
  const names: string[] = [];
  let name = '';
  for (const part of text.split(/,\s*/).flatMap((list) => [...list.split(BOUNDARY), ','])) {
    const isOpen =
      name !== '' &&
      (part === ','
        ? false
        : !name.includes(' ') || WITHIN.test(name) || /^\p{Lu}\.?$/u.test(name.split(' ').at(-1) ?? ''));
    if (isOpen || name === '') name += part === ',' ? '' : part;
    else {
      names.push(name);
      name = part === ',' ? '' : part;
    }
  }
  const isWhole = names.every((one) => one.includes(' '));
  return isWhole && names.length > text.split(/,\s*/).length ? names : undefined;
}

/** Notes that the authors were separated by their capitals alone. */
export function noteRunTogether(draft: Draft, count: number): void {
  const why = 'nothing separates them, so a name ends where a capital follows a lowercase letter';
  noteDoubt(
    draft,
    `its authors were read as ${count} names`,
    why,
    'correct them in a curation, where they are wrong',
  );
}
