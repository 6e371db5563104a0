import { urls } from '../../base/addresses.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { siteIndexOf, type TopicListing } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { libraryFiles } from './file-links.ts';
import { absolute } from './library-json.ts';
import { markdownHeading, markdownText, paperMarkdown } from './markdown.ts';
import { type Part, partName, partsOf } from './parts.ts';

/** The library for language models, in the form of https://llmstxt.org: what it is, and where its parts are. */
export function llmsText(site: Site, origin: URL | undefined): string {
  const { title, description } = site.config;
  const topics = siteIndexOf(site).listings.map((listing) => topicItem(site, listing, origin));
  const files = libraryFiles(site).map(
    ({ url, label, what }) => `- [${label}](${absolute(url, origin)}): ${what}`,
  );
  const { holdings, holdingsWithTopics } = strings.published;
  const held = (topics.length > 0 ? holdingsWithTopics : holdings)(site.papers.length);
  return [
    markdownHeading(title),
    `> ${markdownText(description)}\n`,
    `${held} ${whereData(site)}\n`,
    ...(topics.length > 0 ? [`## ${strings.frame.topics}\n\n${topics.join('\n')}\n`] : []),
    `## Optional\n\n${files.join('\n')}\n`,
  ].join('\n');
}

/** How a program can get individual papers. */
function whereData(site: Site): string {
  return site.profile.isCompact ? strings.published.packed : strings.published.single;
}

function topicItem(site: Site, { topic, papers }: TopicListing, origin: URL | undefined): string {
  const list = site.profile.isCompact ? urls.topic(topic.id) : urls.topicFile(topic.id, 'papers.md');
  const address = absolute(list, origin);
  return `- [${markdownText(topic.title)}](${address}): ${markdownText(topic.scope)} (${strings.counts.papers(papers.length)})`;
}

/** Every paper as Markdown, one after another, newest first, or a part of them that links to the next. */
export function llmsFullText(
  site: Site,
  origin: URL | undefined,
  { number, count, items }: Part<ListedPaper> = partsOf(siteIndexOf(site).newestFirst)[0],
): string {
  const papers = items.map((paper) => paperMarkdown(site, paper, origin));
  const address = absolute(urls.libraryFile(partName('llms-full.txt', number + 1)), origin);
  const next = number < count ? [`[${strings.published.part(number + 1, count)}](${address})\n`] : [];
  return [markdownHeading(site.config.title), ...papers, ...next].join('\n');
}
