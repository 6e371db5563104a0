import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { describePaper } from '../../../src/library/papers/describe.ts';
import type { Searchable, SearchablePaper } from '../../../src/search/index/searchable.ts';
import { readPaper, readRows } from './read-paper.ts';
import { readTopic } from './read-topic.ts';

/** What no page says in so many words, or says elsewhere: terms of topics, synonyms, where files of terms start, and what leads to a paper besides its text. */
export interface Unshown {
  termsOf(topic: string): readonly string[];
  besidesText(slug: string): Partial<SearchablePaper>;
  words: Pick<Searchable, 'synonyms' | 'translations' | 'starts'>;
}

/** Everything that search indexes, read from the pages of a built site alone, but for what is on none of them. */
export function readSite(folder: string, { termsOf, besidesText, words }: Unshown): Searchable {
  const rows = listPages(folder).flatMap((address) => readRows(open(folder, address)));
  const papers = rows.map(([slug, row]) => {
    const paper = readPaper(slug, open(folder, `papers/${slug}`), row);
    const { names, acronyms } = describePaper({ ...paper, links: [] });
    return { ...paper, ...besidesText(slug), names, acronyms };
  });
  const topics = readdirSync(path.join(folder, 'topics'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ ...readTopic(name, open(folder, `topics/${name}`)), terms: termsOf(name) }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  return { papers, topics, ...words, profile: { isCompact: false } };
}

/** The pages of the list of all papers. */
function listPages(folder: string): string[] {
  const pages = ['papers'];
  while (existsSync(path.join(folder, `papers/${pages.length + 1}`)))
    pages.push(`papers/${pages.length + 1}`);
  return pages;
}

/** A page's document. The site leaves out end tags as the standard allows, which needs a parser that follows it. */
function open(folder: string, address: string): Document {
  const html = readFileSync(path.join(folder, address, 'index.html'), 'utf8');
  return parseHTML(serialize(parse(html))).document as unknown as Document;
}
