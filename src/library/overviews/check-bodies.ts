import type { ContentFiles, TextFile } from '../../base/content-files.ts';
import { suggestion } from '../../base/nearest.ts';
import { lineNestedTooDeep, MOST_NESTED, nodeNestedTooDeep } from '../../base/nesting.ts';
import { error, type Problem } from '../../base/problems.ts';
import { anchorOf, HUB_ANCHORS, OVERVIEW_ANCHORS, PAPER_ANCHORS } from '../../schemas/anchors.ts';
import { splitFrontMatter } from '../../schemas/content/hand-written.ts';
import type { LibraryTopic } from '../../schemas/library.ts';
import { type BodyNode, descendants, parseBody, textAttribute } from './body-nodes.ts';
import { checkBlocked } from './check-blocked.ts';
import { unknown } from './cross-check.ts';

/** Components that overviews and notes may use. */
const COMPONENTS = ['LineOfWork', 'Paper'];
const LONGEST_CODE = 60;
/** Text in braces that is only comments: MDX has no other comments. */
const COMMENTS = /^(?:\s|\/\*(?:(?!\*\/)[\s\S])*\*\/)*$/;
const POSITION = /^(\d+):(\d+):\s*/;

/** The names that the body of one file may refer to. */
interface Names {
  papers: ReadonlySet<string>;
  linesOfWork: readonly string[];
  /** Identifiers on its page besides those of headings. */
  anchors: ReadonlySet<string>;
}

/**
 * MDX errors in the bodies of overviews and notes: syntax, code, components that do not exist, unknown names in
 * components, and anything that has no effect on a page. `slugs` are those of all papers.
 */
export function checkBodies(
  { topics: hubs, curations }: Pick<ContentFiles, 'topics' | 'curations'>,
  topics: readonly LibraryTopic[],
  slugs: ReadonlySet<string>,
): Problem[] {
  const topicOf = new Map(topics.map((topic) => [`topics/${topic.id}.mdx`, topic]));
  return [
    ...hubs.flatMap((file) => {
      const topic = topicOf.get(file.path);
      const linesOfWork = topic?.linesOfWork?.map(({ id }) => id) ?? [];
      const anchors = new Set([...HUB_ANCHORS, ...sectionsOf(topic), ...linesOfWork]);
      return checkBody(file, { papers: slugs, linesOfWork, anchors });
    }),
    ...curations.flatMap((file) =>
      checkBody(file, { papers: slugs, linesOfWork: [], anchors: PAPER_ANCHORS }),
    ),
  ];
}

/** The identifiers of the page sections that come from a topic's front matter. */
function sectionsOf(topic: LibraryTopic | undefined): string[] {
  return Object.entries(OVERVIEW_ANCHORS).flatMap(([anchor, key]) => (topic?.[key] ? [anchor] : []));
}

function checkBody({ path, text }: TextFile, names: Names): Problem[] {
  const { body, bodyLine } = splitFrontMatter(text);
  const place = (line: number) => ({ file: `content/${path}`, line: line + bodyLine - 1 });
  const deepLine = lineNestedTooDeep(body);
  if (deepLine !== undefined) return [nestedTooDeep(place(deepLine))];
  const parsed = parseBody(body);
  if ('message' in parsed) {
    const line = Number(POSITION.exec(parsed.message)?.[1] ?? 1);
    return [invalidMdx(parsed.message.replace(POSITION, ''), place(line))];
  }
  const deep = nodeNestedTooDeep(parsed);
  if (deep) return [nestedTooDeep(place(deep.position?.start.line ?? 1))];
  const nodes = descendants(parsed);
  const elements = nodes.filter(({ type }) => type.startsWith('mdxJsx'));
  const placeOf = ({ position }: BodyNode) => place(position?.start.line ?? 1);
  const stranded = elements.filter(({ type, name }) => type === 'mdxJsxFlowElement' && name === 'Paper');
  if (stranded.length > 0) return stranded.map((node) => strandedLink(placeOf(node)));
  const wrong = [
    ...nodes.flatMap((node) => codeIn(node).map((found) => codeInContent(found, placeOf(node)))),
    ...checkBlocked(nodes, placeOf),
    ...nodes
      .filter((node) => node.type === 'heading' && names.anchors.has(anchorOf(textOf(node))))
      .map((node) => reservedHeading(textOf(node), placeOf(node))),
    ...elements.flatMap((node) => checkNames(node, placeOf(node), names)),
  ];
  const foreign = elements.filter(
    ({ name }) => /^[A-Z]/.test(name ?? '') && !COMPONENTS.includes(name ?? ''),
  );
  return [...wrong, ...foreign.map((node) => unknownComponent(node.name ?? '', placeOf(node)))];
}

/** The source text of the code in a node: imports, exports and everything in braces except comments. */
function codeIn({ type, value = '', attributes = [] }: BodyNode): string[] {
  if (type === 'mdxjsEsm') return [value.split('\n', 1)[0] ?? ''];
  if (type.endsWith('Expression')) return COMMENTS.test(value) ? [] : [`{${value}}`];
  return attributes
    .filter((attribute) => typeof attribute.value === 'object' && attribute.value !== null)
    .map(({ name, value: code }) => `${name}={${(code as { value: string }).value}}`)
    .concat(attributes.filter(({ name }) => name === undefined).map(({ value: code }) => `{${code}}`));
}

function checkNames(node: BodyNode, where: Problem['where'], { papers, linesOfWork }: Names): Problem[] {
  if (node.name === 'Paper') {
    const slug = textAttribute(node, 'slug');
    return papers.has(slug) ? [] : [unknown('paper', slug, where, [...papers])];
  }
  if (node.name !== 'LineOfWork' || linesOfWork.includes(textAttribute(node, 'id'))) return [];
  return [unknownLine(textAttribute(node, 'id'), where, linesOfWork)];
}

function invalidMdx(why: string, where: Problem['where']): Problem {
  const fix = 'correct the line; write `&lt;` and `&#123;` for a literal < and {';
  return error('invalid-mdx', 'this is not valid MDX', where, why, fix);
}

function codeInContent(code: string, where: Problem['where']): Problem {
  const why = 'overviews and notes are text: Markdown, and components with quoted values';
  const fix = 'remove it; for a literal brace, write `&#123;`';
  return error('code-in-content', `“${shorten(code)}” is code`, where, why, fix);
}

function shorten(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_CODE ? `${line.slice(0, LONGEST_CODE)}…` : line;
}

function nestedTooDeep(where: Problem['where']): Problem {
  const why = `more than ${MOST_NESTED} brackets, elements, lists or quotations are nested inside each other`;
  return error(
    'invalid-mdx',
    'this is nested too deeply to be read',
    where,
    why,
    'close what was opened before',
  );
}

function unknownComponent(name: string, where: Problem['where']): Problem {
  return error(
    'unknown-component',
    `there is no component <${name}>`,
    where,
    'only these components can be used in overviews and notes',
    suggestion(name, COMPONENTS),
  );
}

function unknownLine(id: string, where: Problem['where'], valid: readonly string[]): Problem {
  return error(
    'unknown-line-of-work',
    `there is no line of work “${id}”`,
    where,
    'a <LineOfWork> names one by its id in the front matter of the same hub',
    valid.length > 0 ? suggestion(id, [...valid]) : 'add it to linesOfWork in the front matter',
  );
}

function textOf(node: BodyNode): string {
  return descendants(node)
    .map(({ value = '' }) => value)
    .join('');
}

function reservedHeading(text: string, where: Problem['where']): Problem {
  return error(
    'reserved-heading',
    `the heading “${text}” has the name of another anchor on its page`,
    where,
    `a link to #${anchorOf(text)} could lead to either`,
    'give the heading other words',
  );
}

function strandedLink(where: Problem['where']): Problem {
  return error(
    'stranded-paper-link',
    'a <Paper> link is alone on its line',
    where,
    'MDX reads it as a block of its own, which splits the paragraph',
    'put a word of the sentence on the same line',
  );
}
