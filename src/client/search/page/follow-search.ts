import { urls } from '../../../base/addresses.ts';
import { FACETS, writeAddress } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';
import { element, part } from '../../shared/element.ts';
import type { SearchView } from '../service/search-service.ts';

/** Offers to follow a search: through the feed that has exactly its papers, or else through its address. */
export function offerFollowing(root: HTMLElement, view: SearchView): void {
  const feed = feedOf(view);
  const address = location.pathname + writeAddress({ ...view.state, shown: 10 });
  part(root, 'follow').replaceChildren(
    `${strings.finding.follow} `,
    feed === undefined
      ? element('a', { href: address }, strings.finding.bookmark)
      : element('a', { href: feed }, strings.finding.feed),
  );
}

/** The feed of one author or one topic, if the search asks for nothing else. */
function feedOf({ state, hasWords, people, papers, conditions }: SearchView): string | undefined {
  const chosen = FACETS.flatMap((facet) => state.chosen[facet].map((value) => ({ facet, value })));
  const [only] = chosen;
  const [person] = people;
  const isByPerson = people.length === 1 && papers.every(({ by }) => by !== undefined);
  if (isByPerson && chosen.length + conditions.length === 0 && person?.slug !== undefined) {
    return urls.authorFeed(person.slug);
  }
  if (hasWords || !only || chosen.length + conditions.length > 1) return undefined;
  if (only.facet === 'author') return urls.authorFeed(only.value);
  return only.facet === 'topic' ? urls.topicFile(only.value, 'feed.xml') : undefined;
}
