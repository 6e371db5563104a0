import { mdxToMdast } from 'satteri';
import { lineNestedTooDeep } from '../../base/nesting.ts';
import { sentences } from '../../text/words/sentences.ts';

/** One paragraph, list item or table row of an overview. */
export interface OverviewPassage {
  /** 1-based line in the file. */
  line: number;
  kind: 'paragraph' | 'listItem' | 'tableRow';
  /** Id of the line of work it is in, if any. */
  lineOfWork?: string;
  /** The text as a reader sees it, without the labels of paper links. */
  text: string;
  sentences: OverviewSentence[];
  /** Papers linked anywhere in the passage. */
  slugs: string[];
  /** Labels that the writer chose for links to papers. */
  labels: { slug: string; label: string }[];
}

export interface OverviewSentence {
  text: string;
  slugs: string[];
  /** Whether it begins with a paper. */
  opensWithPaper: boolean;
}

/** The body of an overview. */
export interface Overview {
  passages: OverviewPassage[];
  headings: string[];
  /** Components used, in order, e.g. `LineOfWork`. */
  components: string[];
  words: number;
}

/** The parts of an mdast node that are needed to read an overview. */
interface Node {
  type: string;
  value?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

interface Context {
  overview: Overview;
  firstLine: number;
  lineOfWork?: string;
}

const PASSAGES = new Set(['paragraph', 'tableRow', 'listItem']);
/**
 * Encloses a paper link in the text while sentences are split; no text may contain it. The capital after the first
 * mark lets a sentence begin with a link.
 */
const MARK = '\uFDD0';
const PAPER = /\uFDD0P([^\uFDD0]*)\uFDD0/g;

/**
 * Parses the body of a topic's MDX file, which begins on `firstLine`, into passages with the papers that each
 * links. Throws on MDX that does not parse, and on nesting that is too deep.
 */
export function readOverview(body: string, firstLine = 1): Overview {
  const overview: Overview = { passages: [], headings: [], components: [], words: 0 };
  if (lineNestedTooDeep(body) !== undefined) throw new RangeError('nested too deep');
  const root = mdxToMdast(body, { features: { gfm: true, math: true } }) as unknown as Node;
  walk(root, { overview, firstLine });
  overview.words = [...overview.headings, ...overview.passages.map(({ text }) => text)]
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return overview;
}

function walk(node: Node, context: Context): void {
  if (node.type === 'heading') {
    context.overview.headings.push(plain(markedText(node)));
    return;
  }
  if (PASSAGES.has(node.type) && !isWrapped(node)) {
    addPassage(node, context);
    return;
  }
  const inner = node.type.startsWith('mdxJsx') ? enter(node, context) : context;
  for (const child of node.children ?? []) walk(child, inner);
}

/** A list item with paragraphs of its own is still one passage, unless it contains further blocks. */
function isWrapped(node: Node): boolean {
  return (node.children ?? []).some(
    ({ type }) => type === 'list' || (type === 'mdxJsxFlowElement' && node.type !== 'paragraph'),
  );
}

function enter(node: Node, context: Context): Context {
  const name = node.name ?? '';
  context.overview.components.push(name);
  if (name === 'LineOfWork') return { ...context, lineOfWork: attribute(node, 'id') };
  return context;
}

function attribute(node: Node, name: string): string {
  const found = node.attributes?.find((candidate) => candidate.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}

function addPassage(node: Node, { overview, firstLine, lineOfWork }: Context): void {
  const kind = node.type as OverviewPassage['kind'];
  // A line break inside a paragraph is a space; otherwise the segmenter would end the sentence there.
  const marked = markedText(node).replace(/\s+/g, ' ');
  const slugs = slugsOf(marked);
  overview.passages.push({
    line: (node.position?.start.line ?? 1) + firstLine - 1,
    kind,
    ...(lineOfWork !== undefined && { lineOfWork }),
    text: plain(marked),
    sentences: sentences(marked).map((sentence) => ({
      text: plain(sentence),
      slugs: slugsOf(sentence),
      opensWithPaper: sentence.startsWith(MARK),
    })),
    slugs,
    labels: labelsOf(node),
  });
}

/** The text of a node, with each paper link as its slug between marks and table cells separated by a space. */
function markedText(node: Node): string {
  if (node.name === 'Paper') return `${MARK}P${attribute(node, 'slug')}${MARK}`;
  if (node.value !== undefined && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  const separator = node.type === 'tableRow' || node.type === 'listItem' ? ' ' : '';
  return (node.children ?? []).map(markedText).join(separator);
}

function labelsOf(node: Node): OverviewPassage['labels'] {
  if (node.name !== 'Paper') return (node.children ?? []).flatMap(labelsOf);
  const label = (node.children ?? []).map(markedText).join('').trim();
  return label === '' ? [] : [{ slug: attribute(node, 'slug'), label }];
}

function slugsOf(marked: string): string[] {
  return [...marked.matchAll(PAPER)].map(([, slug = '']) => slug);
}

function plain(marked: string): string {
  return marked.replace(PAPER, '').replace(/\s+/g, ' ').trim();
}
