import type { Site } from '../site.ts';
import { urls } from '../urls.ts';
import { catalogueOf, type Shelf } from './catalogue.ts';
import { libraryFiles } from './files.ts';
import { markdownHeading, markdownText, paperMarkdown } from './paper-markdown.ts';
import { absolute } from './published.ts';
import { counted } from './text.ts';

/** The library for language models, in the form of https://llmstxt.org: what it is, and where its parts are. */
export function llmsText(site: Site, origin: URL | undefined): string {
  const { title, description } = site.config;
  const topics = catalogueOf(site).shelves.map((shelf) => topicItem(shelf, origin));
  const files = libraryFiles().map(
    ({ url, label, what }) => `- [${label}](${absolute(url, origin)}): ${what}`,
  );
  const holdings = `${counted(site.papers.length, 'paper')}, with title, abstract, authors, date and topics as far as the sources give them. The address of a paper’s page with \`.md\` or \`.json\` in place of the last slash gives the paper as Markdown or JSON.`;
  return [
    markdownHeading(title),
    `> ${markdownText(description)}\n`,
    `${holdings}\n`,
    `## Topics\n\n${topics.join('\n')}\n`,
    `## Optional\n\n${files.join('\n')}\n`,
  ].join('\n');
}

function topicItem({ topic, papers }: Shelf, origin: URL | undefined): string {
  const address = absolute(urls.topicFile(topic.id, 'papers.md'), origin);
  return `- [${markdownText(topic.title)}](${address}): ${markdownText(topic.scope)} (${counted(papers.length, 'paper')})`;
}

/** Every paper as Markdown, one after another, newest first. */
export function llmsFullText(site: Site, origin: URL | undefined): string {
  const papers = catalogueOf(site).newestFirst.map((paper) => paperMarkdown(site, paper, origin));
  return [markdownHeading(site.config.title), ...papers].join('\n');
}
