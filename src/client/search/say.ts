import type { SearchState } from '../../search/address.ts';
import { element } from './element.ts';
import type { SearchView } from './search-client.ts';

type Go = (state: SearchState) => void;

/** How many papers were found, as one sentence; what a screen reader hears. */
export function summaryOf({ total, answer, papers }: SearchView): string {
  if (total === 0) return 'No paper found';
  const count = `${total.toLocaleString('en')} ${total === 1 ? 'paper' : 'papers'}`;
  const holdsAll = papers[0]?.holdsAll ?? true;
  return answer.hasWords && !holdsAll ? `${count}, none holds the whole query` : count;
}

/** What was done to the query: corrections with a way back, words left out, synonyms. */
export function notesOf({ answer, state }: SearchView, go: Go): HTMLElement[] {
  const { corrections, leftOut, synonyms } = answer.notes;
  const notes: HTMLElement[] = [];
  if (corrections.length > 0) {
    const used = corrections.flatMap(({ used: word }, at) => [
      at > 0 ? ', ' : '',
      element('strong', {}, word),
    ]);
    const typed = corrections.map((one) => one.typed).join(', ');
    const back = element('button', { type: 'button', class: 'link-button' }, `search instead for ${typed}`);
    back.addEventListener('click', () => go({ ...state, isVerbatim: true }));
    notes.push(element('p', {}, 'Showing results for ', ...used, ' — ', back));
  }
  if (leftOut.length > 0) notes.push(element('p', {}, `Left out: ${leftOut.join(', ')}`));
  for (const { typed, used } of synonyms) notes.push(element('p', {}, `${typed}: also ${used.join(', ')}`));
  return notes;
}
