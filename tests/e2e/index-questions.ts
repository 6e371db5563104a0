import type { SearchRecord } from '../../src/search/index/record.ts';
import { FACETS } from '../../src/search/query/address.ts';
import { wordsOf } from '../../src/search/query/words.ts';
import type { Question } from './ask-pagefind.ts';

/** Of the papers, one in so many is asked for. */
const STEP = 12;
const PHRASE = { from: 4, to: 8 };

/** Questions of every kind that a search of this site puts to Pagefind, and its filters and orders, about these pages. */
export function questionsAbout(records: readonly SearchRecord[]): Question[] {
  const papers = records.filter(({ url }) => url.startsWith('/papers/'));
  const topics = records.filter(({ url }) => url.startsWith('/topics/'));
  const some = papers.filter((_, at) => at % STEP === 0);
  const titles = [...topics, ...some].map(({ meta }) => meta['title'] ?? '');
  const names = some.map(({ meta }) => (meta['title'] ?? '').split(':')[0] ?? '');
  const runs = some.map(({ content }) => wordsOf(content).slice(PHRASE.from, PHRASE.to).join(' '));
  const fields = some.flatMap(({ meta }) => [meta['title'], meta['authors']?.split('; ')[0]]);
  const single = new Set(fields.flatMap((field) => wordsOf(field ?? '').slice(0, 3)));
  const words = [...titles, ...names, ...runs, ...runs.map((run) => `"${run}"`), ...single];
  return [...words.map((term) => ({ term })), ...filtered(records), ...sorted()];
}

/** Every value of every filter, alone and with words. */
function filtered(records: readonly SearchRecord[]): Question[] {
  return FACETS.flatMap((facet) => {
    const values = new Set(records.flatMap(({ filters }) => filters[facet] ?? []));
    return [...values].flatMap((value) =>
      [null, 'language models'].map((term) => ({ term, filters: { [facet]: value } })),
    );
  });
}

function sorted(): Question[] {
  return [null, 'attention', '"large language models"'].flatMap((term) =>
    (['asc', 'desc'] as const).flatMap((way): Question[] => [
      { term, sort: { date: way } },
      { term, sort: { order: way }, filters: { code: 'yes' } },
    ]),
  );
}
