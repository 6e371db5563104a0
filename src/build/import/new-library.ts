import { stringify } from 'yaml';

/** What the files of a new library say about it and about the engine that builds it. */
export interface NewLibrary {
  title: string;
  /** The engine's repository, `owner/name`, if known. */
  engine: string | undefined;
  /** A commit of it, with its branch or tag; undefined if it is not known to be published. */
  version: { commit: string; name: string } | undefined;
}

/** The hand-written files of an empty library, by path within its folder. */
export function newLibraryFiles({
  title,
  engine = 'OWNER/lectern',
  version,
}: NewLibrary): Map<string, string> {
  return new Map([
    ['library.yaml', libraryYaml(title)],
    ['permalinks.json', '{\n  "papers": {},\n  "redirects": {}\n}\n'],
    ['topics/README.md', TOPICS],
    ['.gitignore', '.cache/\ndist/\ndist.*/\nnode_modules/\n'],
    ['README.md', readme(title, engine)],
    ['.github/workflows/site.yml', workflow(engine, version)],
    ['.github/dependabot.yml', RENEWAL],
  ]);
}

/** `my-birds` → `My birds`. */
export function titleFrom(folder: string): string {
  const words = folder.replace(/[-_.\s]+/g, ' ').trim() || 'Library';
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function libraryYaml(title: string): string {
  return `# What the library is called, and where its lists come from.
${stringify({ title, description: `The papers of “${title}”, one page each.` })}# address: https://example.org/ # of the site; a deployment from GitHub knows it
# repository: https://github.com/OWNER/NAME # gives every paper a link to correct it
# topicsFrom: keywords # makes topics of the keywords of the sources; clusters: of the words that papers share; none
`;
}

const TOPICS = `# Topics

A library needs no topics. To have one, write \`topics/<id>.mdx\`: its name is part of the address of the topic's page. This is a template.

\`\`\`mdx
---
title: Wading birds
# One or two sentences: what belongs here and what does not.
scope: How wading birds feed and breed. Ducks and geese are not among them.
# Words and phrases by which papers of the topic are recognized.
terms:
  - heron
  - tidal flat
# Groups of papers that follow one idea, by the short names of their pages.
# linesOfWork:
#   - id: feeding
#     title: Feeding by sight and by touch
#     papers: [name-of-a-paper, name-of-another]
---

What a newcomer should know, in Markdown. <Paper slug="name-of-a-paper" /> links a paper.
\`\`\`

Papers are placed by these words; \`topic-assignments.yaml\` in the folder above corrects that: \`- { paper: name-of-a-paper, topics: [wading-birds] }\`.
`;

function readme(title: string, engine: string): string {
  return `# ${title}

A library of papers, built with [Lectern](https://github.com/${engine}), whose README tells more.

- \`sources/\`: the lists as received; \`library.yaml\` names them.
- \`papers/<name>.mdx\`: what corrects a paper, by the short name in the address of its page.
- \`people.yaml\`: spellings of one author that are joined.
- \`topics/<id>.mdx\`: topics, of which a library needs none; \`topic-assignments.yaml\`: papers placed by hand.
- \`permalinks.json\`: the address of every paper, kept for ever. Commit it with the lists.

In the folder of Lectern, with the path of this folder as DIR:

- \`npm start -- --content DIR\` builds the site and serves it; \`npm run dev -- --content DIR\` shows it while you edit.
- \`npm run import -- --content DIR FILE\` adds a list; with \`--replace FILE\` a newer export takes the place of an older one.
- \`npm run check -- --content DIR\` tells what is wrong.

Where Lectern is installed as a package, these are \`lectern start\`, \`lectern dev\`, \`lectern import FILE\` and \`lectern check\`, in this folder.

To publish: push this folder as a repository to GitHub, on the branch \`main\`, and choose “GitHub Actions” under Settings → Pages.
`;
}

/**
 * The workflow that is called may publish pages, so it is pinned to a commit, which nobody can move; the version is
 * there for people and for Dependabot.
 */
function workflow(engine: string, version: NewLibrary['version']): string {
  const at = version ? `${version.commit} # ${version.name}` : 'main';
  return `name: Site
on:
  push: { branches: [main] }
  workflow_dispatch:
permissions: { contents: read, pages: write, id-token: write }
jobs:
  site:
    uses: ${engine}/.github/workflows/site.yml@${at}
`;
}

const RENEWAL = `# Proposes the newest version of the engine, once a month.
version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule: { interval: monthly }
`;
