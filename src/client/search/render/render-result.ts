import { urls } from '../../../base/addresses.ts';
import { hueClass } from '../../../base/hue.ts';
import type { LexiconTopic } from '../../../search/index/lexicon.ts';
import type { ExcerptPart } from '../../../search/query/excerpt.ts';
import { strings } from '../../../strings/index.ts';
import { element, part } from '../../shared/element.ts';
import type { FoundDetails, FoundPage } from '../service/found-page.ts';

/**
 * A found paper as an item of the list of results, in the layout of every list of papers. It reserves space for
 * what `showDetails` adds.
 */
export function paperItem(page: FoundPage, topics: readonly LexiconTopic[]): HTMLLIElement {
  const { url, title, year, topic, by, hasCode } = page;
  const marks = element('p', { class: 'paper-marks', 'data-marks': '' });
  if (by) marks.append(element('span', { class: 'because' }, strings.finding.by(by)));
  if (topic) {
    const hue = hueClass(
      topics.findIndex(({ id }) => id === topic.id),
      topics.length,
    );
    marks.append(element('a', { class: `topic-link ${hue}`, href: urls.topic(topic.id) }, topic.title));
  }
  if (hasCode) marks.append(element('span', { class: 'code-sign' }, strings.finding.code));
  return element(
    'li',
    {},
    year
      ? element('span', { class: 'paper-date' }, year)
      : element('span', { class: 'paper-date', title: strings.finding.undated }, strings.finding.noDate),
    element('h3', { class: 'paper-title' }, element('a', { href: url }, ...markedNodes(title))),
    element('p', { class: 'gist', 'data-gist': '' }),
    marks,
    element('p', { class: 'paper-source', 'data-source': '' }),
  );
}

/** Adds the details to an item once they arrive. */
export function showDetails(
  item: HTMLElement,
  { excerpt, mentions, authors, moreAuthors, venue, organisation }: FoundDetails,
): void {
  part(item, 'gist').replaceChildren(...markedNodes(excerpt));
  if (mentions !== undefined && !item.querySelector('.because, .paper-title mark')) {
    part(item, 'marks').prepend(element('span', { class: 'because' }, strings.finding.mentions(mentions)));
  }
  const rest = [venue, organisation].filter((one) => one !== undefined).join(', ');
  part(item, 'source').replaceChildren(
    ...(authors
      ? [element('span', { class: 'paper-authors' }, strings.finding.authors(authors, moreAuthors))]
      : []),
    ...(rest !== '' ? [element('span', { class: 'paper-venue' }, rest)] : []),
  );
}

/** A text with its matches marked. */
export function markedNodes(parts: readonly ExcerptPart[]): (string | HTMLElement)[] {
  return parts.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}
