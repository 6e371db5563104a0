import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import { FACETS, toggle, withoutPart } from '../../../search/query/address.ts';
import { strings } from '../../../strings/index.ts';
import { element } from '../../shared/element.ts';
import type { SearchView } from '../service/search-service.ts';
import { facetLabel } from './facet-labels.ts';
import type { Go } from './say.ts';

/**
 * Everything that narrows a search, each with a button that removes it: chosen filters, filters read from the
 * query's words, and fields.
 */
export function chips(
  { state, authors, wishes, conditions }: SearchView,
  topics: readonly LexiconTopic[],
  go: Go,
): HTMLElement[] {
  const names = { topics, authors };
  const chosen = FACETS.flatMap((facet) =>
    state.chosen[facet].map((value) =>
      chip(facetLabel(facet, value, names), () => go(toggle(state, facet, value))),
    ),
  );
  const wished = wishes.map(({ facet, values, span, typed }) => {
    const text = span
      ? strings.finding.years(span.from, span.to)
      : values.map((value) => facetLabel(facet, value, names)).join(', ');
    return chip(text, () => go(withoutPart(state, typed)));
  });
  const stated = conditions.map(({ typed }) => chip(typed, () => go(withoutPart(state, typed))));
  return [...chosen, ...wished, ...stated];
}

function chip(label: string, remove: () => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button', 'aria-label': strings.finding.removeFilter(label) },
    label,
  );
  button.addEventListener('click', remove);
  return element('li', {}, button);
}
