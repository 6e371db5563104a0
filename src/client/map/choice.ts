/** What is highlighted on the map; empty values select everything. */
export interface MapChoice {
  /** Id of a topic. */
  topic: string;
  query: string;
}

/** The choice described by the query string of an address. */
export function readChoice(search: string): MapChoice {
  const parameters = new URLSearchParams(search);
  return { topic: parameters.get('topic') ?? '', query: parameters.get('q') ?? '' };
}

/** The query string for a choice, empty if it selects everything; `readChoice` is its inverse. */
export function writeChoice({ topic, query }: MapChoice): string {
  const parameters = new URLSearchParams();
  if (topic !== '') parameters.set('topic', topic);
  if (query !== '') parameters.set('q', query);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a change of the choice is a history step that Back undoes. Typing more is not. */
export function isStep(before: MapChoice, after: MapChoice): boolean {
  return before.topic !== after.topic || (before.query === '') !== (after.query === '');
}
