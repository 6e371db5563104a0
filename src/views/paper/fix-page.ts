import type { Site } from '../../site/site.ts';

/** Links through which a reader can correct a paper's page. */
export interface FixLinks {
  /** To the editor of the paper's curation, created from a template if there is none. */
  edit: string;
  /** To a new issue about the page. */
  report: string;
}

/** Branch that a repository is published from. */
const BRANCH = 'main';

const TEMPLATE = `---
corrections:
  - field: abstract
    from: 'as received'
    to: 'corrected'
    reason: 'proof'
---
`;

/**
 * The links for the paper `slug`, with the file of its curation in the repository that library.yaml names.
 * Undefined if that is not on GitHub, whose address format they use; brief links omit the prefilled texts
 * (https://docs.github.com/en/issues/tracking-your-work-with-issues/creating-issues#creating-an-issue-from-a-url-query).
 */
export function fixLinks(
  { config }: { config: Pick<Site['config'], 'repository'> },
  slug: string,
  { isCurated, isBrief = false }: { isCurated: boolean; isBrief?: boolean },
): FixLinks | undefined {
  const repository = config.repository?.replace(/(?:\.git)?\/*$/, '');
  if (!repository || new URL(repository).hostname !== 'github.com') return undefined;
  const file = `content/papers/${slug}.mdx`;
  const create = new URLSearchParams({ filename: file, ...(!isBrief && { value: TEMPLATE }) });
  const report = new URLSearchParams({
    title: `Paper ${slug}`,
    ...(!isBrief && { body: 'What is wrong:\nWhat proves it:\n' }),
  });
  return {
    edit: isCurated ? `${repository}/edit/${BRANCH}/${file}` : `${repository}/new/${BRANCH}?${create}`,
    report: `${repository}/issues/new?${report}`,
  };
}
