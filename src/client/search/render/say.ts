import type { SearchState } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';
import { element } from '../../shared/element.ts';
import type { SearchView } from '../service/search-service.ts';

/** Goes on to another state of the search. */
export type Go = (state: SearchState) => void;

/** Maximum number of synonyms named; the rest only affect the ranking. */
const MOST_SYNONYMS = 4;

/** How many papers were found, as one sentence. */
export function summaryOf({ total, hasWords, papers }: SearchView): string {
  if (total === 0) return strings.finding.none;
  const count = strings.finding.papers(total);
  const holdsAll = papers.some((page) => page.holdsAll);
  return hasWords && !holdsAll ? strings.finding.noneWhole(count) : count;
}

/** What a screen reader announces for an answer: how many papers were found, and what was searched for instead. */
export function spokenOf(view: SearchView): string {
  const { corrections, translations } = view.notes;
  const used = [...corrections, ...translations].map((one) => one.used);
  const people = view.people.map(({ name }) => name);
  return [
    summaryOf(view),
    ...(view.unmet.length > 0 && view.total > 0 ? [strings.finding.unmet(view.unmet)] : []),
    ...(used.length > 0 ? [strings.finding.inPlace(used)] : []),
    ...(people.length > 0 ? [strings.finding.author(people)] : []),
  ].join('; ');
}

/** What was done to the query: corrections with a way to undo them, words left out, synonyms. */
export function notesOf({ notes: done, state, unmet, total }: SearchView, go: Go): HTMLElement[] {
  const { corrections, translations, leftOut, unknown, synonyms } = done;
  const notes: HTMLElement[] = [];
  if (corrections.length > 0) {
    const used = corrections.flatMap(({ used: word }, at) => [
      at > 0 ? ', ' : '',
      element('strong', {}, word),
    ]);
    const typed = corrections.map((one) => one.typed).join(', ');
    const back = element(
      'button',
      { type: 'button', class: 'link-button' },
      strings.finding.insteadOf(typed),
    );
    back.addEventListener('click', () => go({ ...state, isVerbatim: true }));
    notes.push(element('p', {}, `${strings.finding.showingFor} `, ...used, ' — ', back));
  }
  for (const { typed, used } of translations) {
    notes.push(element('p', {}, `${strings.finding.searchedAs(typed)} `, element('strong', {}, used)));
  }
  if (unmet.length > 0 && total > 0) notes.push(element('p', {}, strings.finding.unmet(unmet)));
  if (unknown.length > 0) notes.push(element('p', {}, strings.finding.inNoPaper(unknown)));
  if (leftOut.length > 0) notes.push(element('p', {}, strings.finding.leftOut(leftOut)));
  const also = [...new Set(synonyms.flatMap(({ used }) => used))].slice(0, MOST_SYNONYMS);
  if (also.length > 0) notes.push(element('p', {}, strings.finding.also(also)));
  return notes;
}
