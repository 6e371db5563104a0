import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { descendants, parseBody } from '../../library/overviews/body-nodes.ts';
import { splitFrontMatter } from '../../schemas/hand-written.ts';

const CODE = new Set(['mdxjsEsm', 'mdxTextExpression', 'mdxFlowExpression']);

/**
 * The overviews and notes that have code outside of their elements, as messages name them. `content` is the absolute
 * path of the folder. Synchronous, as it is asked for when a process ends.
 */
export function textsWithCode(content: string): string[] {
  return ['topics', 'papers'].flatMap((name) => {
    const folder = path.join(content, name);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.mdx') && hasCode(path.join(folder, file)))
      .sort()
      .map((file) => `content/${name}/${file}`);
  });
}

function hasCode(file: string): boolean {
  const parsed = parseBody(splitFrontMatter(readFileSync(file, 'utf8')).body);
  return !('message' in parsed) && descendants(parsed).some(({ type }) => CODE.has(type));
}
