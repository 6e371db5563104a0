/** What of the map is lit up; empty texts choose all. */
export interface MapChoice {
  /** Id of a topic. */
  topic: string;
  query: string;
}

/** The choice that the query string of an address describes. */
export function readChoice(search: string): MapChoice {
  const parameters = new URLSearchParams(search);
  return { topic: parameters.get('topic') ?? '', query: parameters.get('q') ?? '' };
}

/** The query string for a choice, empty for all; `readChoice` gives the choice back. */
export function writeChoice({ topic, query }: MapChoice): string {
  const parameters = new URLSearchParams();
  if (topic !== '') parameters.set('topic', topic);
  if (query !== '') parameters.set('q', query);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a choice is a step of its own, which Back undoes. Typing on is none. */
export function isStep(before: MapChoice, after: MapChoice): boolean {
  return before.topic !== after.topic || (before.query === '') !== (after.query === '');
}
