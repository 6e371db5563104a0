import { isoDate } from '../schemas/dates.ts';
import type { Paper } from '../schemas/paper.ts';
import { type Block, toBlocks } from '../text/render/to-blocks.ts';
import { paragraphToMdx } from './inline-to-mdx.ts';

/** The MDX text of a paper's page: front matter, then its `abstract` as MDX, with one paragraph or list item per line. */
export function paperToMdx(paper: Paper, abstract: string): string {
  return `---\n${frontMatterOf(paper)}---\n\n${abstract}\n`;
}

/** Only the abstract as MDX; bullets that were run into a paragraph become a list. */
export function abstractToMdx(paper: Pick<Paper, 'abstract'>): string {
  return paper.abstract.flatMap(toBlocks).map(blockToMdx).join('\n\n');
}

function blockToMdx(block: Block): string {
  if (block.type === 'paragraph') return paragraphToMdx(block.inlines);
  return block.items.map((item) => `- ${paragraphToMdx(item)}`).join('\n');
}

/** JSON values are valid YAML, and JSON escapes anything a source may contain. */
function frontMatterOf(paper: Paper): string {
  const fields: [string, unknown][] = [
    ['title', paper.plainTitle],
    ['slug', paper.slug],
    ['date', paper.date && isoDate(paper.date)],
    ['authors', paper.authors.length > 0 ? paper.authors.map(({ literal }) => literal) : undefined],
    ['authorCount', paper.authorCount],
    ['organisation', paper.organisation],
    ['venue', paper.venue],
    ['arxiv', paper.identifiers.arxiv],
    ['doi', paper.identifiers.doi],
    ['topics', paper.topics.map(({ topic }) => topic)],
    ['links', paper.links.length > 0 ? paper.links.map(({ href }) => href) : undefined],
  ];
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${toYaml(value)}\n`)
    .join('');
}

/** A value as YAML on one line: JSON without the characters that YAML treats as line breaks or forbids. */
function toYaml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
