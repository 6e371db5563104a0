import { mdxToMdast } from 'satteri';
import type { ContentFiles, TextFile } from '../content-files.ts';
import { suggestion } from '../nearest.ts';
import { error, type Problem } from '../problems.ts';
import { splitFrontMatter } from '../schemas/hand-written.ts';

/** Components that overviews and notes may use without an import. */
const COMPONENTS = ['LineOfWork', 'Paper', 'ReadingPath', 'Reported'];
const POSITION = /^(\d+):(\d+):\s*/;

interface Node {
  type: string;
  name?: string | null;
  children?: Node[];
  position?: { start: { line: number } };
}

/** Errors of MDX in the bodies of overviews and notes: syntax, and components that do not exist. */
export function checkBodies({ topics, curations }: Pick<ContentFiles, 'topics' | 'curations'>): Problem[] {
  return [...topics, ...curations].flatMap(checkBody);
}

function checkBody({ path, text }: TextFile): Problem[] {
  const { body, bodyLine } = splitFrontMatter(text);
  const place = (line: number) => ({ file: `content/${path}`, line: line + bodyLine - 1 });
  const parsed = parse(body);
  if ('message' in parsed) {
    const why = parsed.message.replace(POSITION, '');
    const line = Number(POSITION.exec(parsed.message)?.[1] ?? 1);
    return [
      error(
        'invalid-mdx',
        'this is not valid MDX',
        place(line),
        why,
        'correct the line; write `&lt;` and `&#123;` for a literal < and {',
      ),
    ];
  }
  const nodes = descendants(parsed);
  const stranded = nodes.filter(({ type, name }) => type === 'mdxJsxFlowElement' && name === 'Paper');
  if (stranded.length > 0)
    return stranded.map(({ position }) => strandedLink(place(position?.start.line ?? 1)));
  if (nodes.some(({ type }) => type === 'mdxjsEsm')) return [];
  return nodes
    .filter(
      ({ type, name }) =>
        type.startsWith('mdxJsx') && /^[A-Z]/.test(name ?? '') && !COMPONENTS.includes(name ?? ''),
    )
    .map(({ name, position }) =>
      error(
        'unknown-component',
        `there is no component <${name}>`,
        place(position?.start.line ?? 1),
        'only the components for overviews can be used without an import',
        suggestion(name ?? '', COMPONENTS),
      ),
    );
}

function strandedLink(where: Problem['where']): Problem {
  return error(
    'stranded-paper-link',
    'a <Paper> link stands alone on its line',
    where,
    'MDX reads it as a block of its own, which breaks the paragraph apart',
    'put a word of the sentence on the same line',
  );
}

function parse(body: string): Node | Error {
  try {
    return mdxToMdast(body, { features: { gfm: true } }) as unknown as Node;
  } catch (problem) {
    return problem instanceof Error ? problem : new Error(String(problem));
  }
}

/** A node and all below it, in the order of the text. A loop, as a body may be nested deeper than calls can be. */
function descendants(root: Node): Node[] {
  const found: Node[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    for (const child of (node.children ?? []).toReversed()) open.push(child);
  }
  return found;
}
