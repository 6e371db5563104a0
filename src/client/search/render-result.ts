import { urls } from '../../base/addresses.ts';
import { hueClass } from '../../base/hue.ts';
import type { LexiconTopic } from '../../search/index/lexicon.ts';
import type { ExcerptPart } from '../../search/query/excerpt.ts';
import { element } from '../shared/element.ts';
import type { FoundPage } from './found-page.ts';

/** A found paper as an item of the list of results, in the form of every list of papers. */
export function paperItem(page: FoundPage, topics: readonly LexiconTopic[]): HTMLLIElement {
  const { url, title, excerpt, year, topic, organisation, authors, hasCode } = page;
  const marks = element('p', { class: 'paper-marks' });
  if (topic) {
    const hue = hueClass(
      topics.findIndex(({ id }) => id === topic.id),
      topics.length,
    );
    marks.append(element('a', { class: `topic-link ${hue}`, href: urls.topic(topic.id) }, topic.title));
  }
  if (authors) marks.append(element('span', { class: 'paper-authors' }, authors));
  if (organisation) marks.append(element('span', {}, organisation));
  if (hasCode) marks.append(element('span', { class: 'code-sign' }, 'Code'));
  return element(
    'li',
    {},
    year
      ? element('span', { class: 'paper-date' }, year)
      : element('span', { class: 'paper-date', title: 'Date not known' }, 'n.d.'),
    element('h3', { class: 'paper-title' }, element('a', { href: url }, title)),
    element('p', { class: 'gist' }, ...excerptNodes(excerpt)),
    marks,
  );
}

/** An excerpt with its matches marked. */
function excerptNodes(parts: readonly ExcerptPart[]): (string | HTMLElement)[] {
  return parts.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}
