import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { TopicListing } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import type { RowPaper } from '../paper/paper-digest.ts';
import { markdownHeading, markdownText } from './paper-markdown.ts';
import { type Part, partName, partsOf } from './parts.ts';
import { absolute } from './published.ts';

/** The papers of a topic as Markdown, newest first, each with a link to its own Markdown and its gist. */
export function topicMarkdown(
  { topic, papers }: TopicListing,
  origin: URL | undefined,
  { number, count, items }: Part<ListedPaper> = partsOf(papers)[0],
): string {
  const { title, scope } = topic;
  const list = items.map((paper) => `- ${paperItem(paper, origin)}\n`);
  const address = absolute(urls.topicFile(topic.id, partName('papers.md', number + 1)), origin);
  const next = number < count ? `\n[${strings.published.part(number + 1, count)}](${address})\n` : '';
  return `${markdownHeading(title)}\n> ${markdownText(scope)}\n\n${list.join('')}${next}`;
}

function paperItem({ slug, title, gist, date }: RowPaper, origin: URL | undefined): string {
  const year = date === undefined ? '' : ` (${date.year})`;
  return `[${markdownText(title)}](${absolute(urls.paperFile(slug, 'md'), origin)})${year}: ${markdownText(gist)}`;
}
