import type { SearchEngine } from '../../../search/query/engine.ts';
import { keywordKey } from '../../../search/query/parse/keys.ts';
import { type FieldCondition, parseYears } from '../../../search/query/parse/parse-query.ts';
import { wordsOf } from '../../../search/query/words.ts';
import type { LibraryIndex } from '../index/library-index.ts';

/** The pages that meet a condition of a query. A year that is none is met by no page. */
export async function pagesMeeting(
  { field, value }: FieldCondition,
  index: LibraryIndex,
  engine: SearchEngine,
): Promise<Set<number>> {
  const wanted = value.toLowerCase();
  switch (field) {
    case 'title':
      return (await index.phrases()).withTitle(value);
    case 'author':
      return new Set((await engine.peopleCalled(value)).flatMap(({ pages }) => pages));
    case 'keyword':
      return new Set((await index.findKey(keywordKey(value))).map(({ page }) => page));
    case 'venue': {
      const name = wordsOf(value).join(' ');
      return union((await index.facets()).venue, (venue) =>
        ` ${wordsOf(venue).join(' ')} `.includes(` ${name} `),
      );
    }
    case 'year': {
      const [from, to] = parseYears(value) ?? [1, 0];
      return union((await index.facets()).year, (year) => Number(year) >= from && Number(year) <= to);
    }
    case 'topic': {
      const titles = new Map(index.lexicon.topics.map(({ id, title }) => [id, title.toLowerCase()]));
      return union(
        (await index.facets()).topic,
        (id) => id.startsWith(wanted) || (titles.get(id)?.includes(wanted) ?? false),
      );
    }
    case 'has': {
      const { code, links } = await index.facets();
      return wanted === 'code'
        ? union(code, (one) => one === 'yes')
        : union(links, (kind) => kind === wanted);
    }
  }
}

function union(
  values: ReadonlyMap<string, ReadonlySet<number>>,
  isWanted: (value: string) => boolean,
): Set<number> {
  return new Set([...values].flatMap(([value, pages]) => (isWanted(value) ? [...pages] : [])));
}
