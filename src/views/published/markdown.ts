import { urls } from '../../base/addresses.ts';
import { escapeText } from '../../mdx/escape.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import type { TopicListing } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import type { RowPaper } from '../paper/paper-digest.ts';
import { absolute } from './library-json.ts';
import { type Part, partName, partsOf } from './parts.ts';

const FENCE = '\n---\n';

/** A paper as Markdown: front matter with its facts and its address, its title, its abstract. */
export function paperMarkdown(site: Site, paper: ListedPaper, origin: URL | undefined): string {
  return markdownOf(paper, site.textOf(paper.slug).mdx, origin);
}

function markdownOf(
  { slug, title }: Pick<ListedPaper, 'slug' | 'title'>,
  mdx: string,
  origin: URL | undefined,
): string {
  // The values of front matter are JSON, so no line in it can look like its end.
  const end = mdx.indexOf(FENCE);
  const url = JSON.stringify(absolute(urls.paper(slug), origin));
  const abstract = mdxToMarkdown(mdx.slice(end + FENCE.length)).trimStart();
  return `${mdx.slice(0, end)}\nurl: ${url}${FENCE}\n${markdownHeading(title)}\n${abstract}`;
}

/** `# A title`, with its text shown literally. */
export function markdownHeading(title: string): string {
  return `# ${markdownText(title)}\n`;
}

/** A text as one line of Markdown that shows exactly that text. */
export function markdownText(text: string): string {
  return mdxToMarkdown(escapeText(text, true));
}

/** Characters that only mean something at the start of a line, or only in MDX. */
const PLAIN_INSIDE = new Set('-+=!#|^'.split(''));
const ENTITIES: Record<string, string> = { '&#123;': '{', '&#125;': '}' };

/** Converts MDX written by `src/mdx/` to Markdown that a person can read: without the escapes that only MDX needs. */
function mdxToMarkdown(mdx: string): string {
  const staying = stayingEscapes(mdx);
  return mdx.replace(
    /\$[^$\n]*\$|`[^`\n]*`|\\(.)|&#12[35];|<><\/>(?:w\.)?/g,
    (token, escaped: string | undefined, at: number) => {
      if (escaped !== undefined) return staying.has(at) ? token : escaped;
      if (token.startsWith('$')) return inertFormula(token);
      if (token === '<></>w.') return staying.has(at) ? 'w\\.' : 'w.';
      return token === '<></>' ? '' : (ENTITIES[token] ?? token);
    },
  );
}

/** A formula in which a renderer without formula support finds no tag and no link; TeX ignores the spaces. */
function inertFormula(formula: string): string {
  return formula
    .replace(/<(?=[a-z/!?])/gi, '< ')
    .replaceAll('](', '] (')
    .replaceAll(']:', '] :');
}

/**
 * Offsets of the escapes that Markdown needs too, and of the breaks in “www.” that need an escape there: those of
 * addresses in which another escape remains, because a renderer that links the address would show a backslash.
 */
function stayingEscapes(mdx: string): Set<number> {
  const staying = new Set<number>();
  let isInWord = false;
  let end = mdx.length;
  // From the end, because whether an address needs its escape depends on what comes after it.
  for (const { index, 0: token } of [...mdx.matchAll(/\\.|<><\/>w\./g)].reverse()) {
    if (/\s/.test(mdx.slice(index + token.length, end))) isInWord = false;
    const stays: boolean =
      token === '\\:'
        ? isInWord && mdx.startsWith('//', index + 2)
        : token === '<></>w.'
          ? isInWord
          : mustEscape(mdx, index);
    if (stays) staying.add(index);
    isInWord ||= stays;
    end = index;
  }
  return staying;
}

/** Whether the character after the backslash at `at` would also mean something in Markdown, at any position. */
function mustEscape(mdx: string, at: number): boolean {
  const opensLine = at === 0 || mdx[at - 1] === '\n';
  const character = mdx[at + 1] ?? '';
  // Between letters or digits it does not start emphasis.
  if (character === '_') return !/^[\p{L}\p{N}]\\_[\p{L}\p{N}]/u.test(mdx.slice(Math.max(0, at - 1), at + 3));
  return opensLine || !PLAIN_INSIDE.has(character);
}

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
