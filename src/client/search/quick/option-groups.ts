import { urls } from '../../../base/addresses.ts';
import { strings } from '../../../strings/index.ts';
import { element } from '../../shared/element.ts';
import { personUrl } from '../render/person-url.ts';
import { markedNodes } from '../render/render-result.ts';
import type { SearchView } from '../service/search-service.ts';

interface OptionGroup {
  title: string;
  options: { url: string; label: (string | Node)[]; kind: string }[];
}

/** What a query may refer to, grouped by kind. */
export function groupsOf({ people, topics, systems, papers, completions }: SearchView): OptionGroup[] {
  const groups: OptionGroup[] = [
    {
      title: strings.finding.people,
      options: people.map((person) => ({
        url: personUrl(person),
        label: [person.name],
        kind: strings.finding.papers(person.papers),
      })),
    },
    {
      title: strings.finding.topics,
      options: topics.map(({ url, title }) => ({ url, label: markedNodes(title), kind: '' })),
    },
    {
      title: strings.finding.systems,
      options: systems.map(({ name, title, url }) => ({ url, label: [name], kind: title })),
    },
    {
      title: strings.finding.papersTitle,
      options: papers.map(({ url, title, topic, year, by }) => ({
        url,
        label: markedNodes(title),
        kind: [by && strings.finding.by(by), topic?.title, year].filter(Boolean).join(', '),
      })),
    },
    {
      title: strings.finding.terms,
      options: completions.map((query) => ({ url: urls.search(query), label: [query], kind: '' })),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** A group with its title, as an item of the list of options. */
export function optionGroup({ title, options }: OptionGroup, at: number): HTMLElement {
  const label = `quick-group-${at}`;
  return element(
    'li',
    { role: 'presentation' },
    element('p', { class: 'quick-group', id: label }, title),
    element(
      'ul',
      { role: 'group', 'aria-labelledby': label },
      ...options.map(({ url, label, kind }) =>
        element(
          'li',
          { role: 'none' },
          element(
            'a',
            { role: 'option', 'aria-selected': 'false', href: url, tabindex: '-1' },
            element('span', { class: 'quick-title' }, ...label),
            ...(kind === '' ? [] : [element('span', { class: 'quick-kind' }, kind)]),
          ),
        ),
      ),
    ),
  );
}
