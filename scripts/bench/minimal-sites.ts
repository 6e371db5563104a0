import { stringify } from 'yaml';
import type { LibraryTopic } from '../../src/schemas/library.ts';
import type { GeneratedPaper } from './generate-papers.ts';

/** Writes the files of a site by path: a page per paper, one per topic, and a home page. */
export type MinimalSite = (
  papers: readonly GeneratedPaper[],
  topics: readonly LibraryTopic[],
) => Map<string, string>;

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${body}</main></body></html>\n`;

/** A site for Hugo: papers in a section, topics as a taxonomy. */
export const hugoSite: MinimalSite = (papers, topics) => {
  const files = new Map<string, string>();
  files.set('hugo.toml', HUGO_CONFIG);
  // Older releases only know this name.
  files.set('config.toml', HUGO_CONFIG);
  files.set(
    'layouts/index.html',
    page(
      '{{ .Site.Title }}',
      '<ul>{{ range .Site.Taxonomies.topics }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>',
    ),
  );
  files.set(
    'layouts/_default/term.html',
    page(
      '{{ .Title }}',
      '<h1>{{ .Title }}</h1>{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
    ),
  );
  files.set(
    'layouts/_default/single.html',
    page(
      '{{ .Title }}',
      '<h1>{{ .Title }}</h1>{{ .Content }}<p>{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p>',
    ),
  );
  for (const { id, title, scope } of topics) {
    files.set(`content/topics/${id}/_index.md`, withFrontMatter({ title }, scope));
  }
  for (const { slug, title, topic, abstract } of papers) {
    files.set(`content/papers/${slug}.md`, withFrontMatter({ title, topics: [topic] }, inert(abstract)));
  }
  return files;
};

const HUGO_CONFIG = `title = "Generated library"
baseURL = "http://localhost/"
disableKinds = ["RSS", "sitemap", "section", "robotsTXT", "404"]
[taxonomies]
topic = "topics"
`;

/** A site for Eleventy: papers as a collection, topics from data. */
export const eleventySite: MinimalSite = (papers, topics) => {
  const files = new Map<string, string>();
  const bySlug = Map.groupBy(papers, ({ topic }) => topic);
  const data = topics.map(({ id, title, scope }) => ({
    id,
    title,
    scope,
    papers: (bySlug.get(id) ?? []).map(({ slug, title }) => ({ slug, title })),
  }));
  files.set('package.json', '{ "type": "commonjs" }\n');
  files.set('eleventy.config.js', ELEVENTY_CONFIG);
  files.set('_data/topics.json', JSON.stringify(data));
  files.set('papers/papers.json', JSON.stringify({ layout: 'paper.njk' }));
  files.set(
    '_includes/paper.njk',
    page(
      '{{ title }}',
      '<h1>{{ title }}</h1>{{ content | safe }}<p><a href="/topics/{{ topic }}/">{{ topicTitle }}</a></p>',
    ),
  );
  files.set(
    'index.njk',
    page(
      'Generated library',
      '<ul>{% for topic in topics %}<li><a href="/topics/{{ topic.id }}/">{{ topic.title }}</a> {{ topic.papers | length }}</li>{% endfor %}</ul>',
    ),
  );
  files.set(
    'topics.njk',
    `---\npagination:\n  data: topics\n  size: 1\n  alias: topic\npermalink: "topics/{{ topic.id }}/"\n---\n${page(
      '{{ topic.title }}',
      '<h1>{{ topic.title }}</h1>{{ topic.scope }}<ul>{% for paper in topic.papers %}<li><a href="/papers/{{ paper.slug }}/">{{ paper.title }}</a></li>{% endfor %}</ul>',
    )}`,
  );
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  for (const { slug, title, topic, abstract } of papers) {
    const front = { title, topic, topicTitle: titles.get(topic) };
    files.set(`papers/${slug}.md`, withFrontMatter(front, inert(abstract)));
  }
  return files;
};

const ELEVENTY_CONFIG = `module.exports = () => ({ markdownTemplateEngine: false });\n`;

function withFrontMatter(data: object, body: string): string {
  return `---\n${stringify(data)}---\n\n${body}\n`;
}

/** A text without anything the generators would treat as a command. */
function inert(text: string): string {
  return text.replace(/\{(?=[{%#])/g, '{ ');
}
