import type { ListedPaper } from '../schemas/paper-entry.ts';
import { urls } from '../urls.ts';
import type { Shelf } from './catalogue.ts';
import { markdownHeading, markdownText } from './paper-markdown.ts';
import { absolute } from './published.ts';

/** The papers of a topic as Markdown, newest first, each with a link to its own Markdown and its gist. */
export function topicMarkdown({ topic, papers }: Shelf, origin: URL | undefined): string {
  const { title, scope } = topic;
  const items = papers.map((paper) => `- ${paperItem(paper, origin)}\n`);
  return `${markdownHeading(title)}\n> ${markdownText(scope)}\n\n${items.join('')}`;
}

function paperItem({ slug, title, gist, date }: ListedPaper, origin: URL | undefined): string {
  const year = date ? ` (${date.year})` : '';
  return `[${markdownText(title)}](${absolute(urls.paperFile(slug, 'md'), origin)})${year}: ${markdownText(gist)}`;
}
