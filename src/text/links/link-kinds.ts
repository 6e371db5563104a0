import type { LinkKind } from '../../schemas/paper.ts';
import type { Address } from './addresses.ts';

/** Hosts with known content. `path` narrows a row; the first matching row wins. */
const HOSTS: { host: RegExp; path?: RegExp; kind: LinkKind }[] = [
  { host: /^huggingface\.co$|^hf\.co$/, path: /^\/datasets\//, kind: 'dataset' },
  { host: /^huggingface\.co$|^hf\.co$/, path: /^\/spaces\//, kind: 'demo' },
  { host: /^huggingface\.co$|^hf\.co$/, path: /^\/papers\//, kind: 'paper' },
  { host: /^modelscope\.cn$/, path: /^\/datasets\//, kind: 'dataset' },
  { host: /^(?:youtu\.be|youtube\.com|vimeo\.com|bilibili\.com)$/, kind: 'demo' },
  {
    host: /\.hf\.space$|\.gradio\.(?:app|live)$|\.streamlit\.app$|^colab\.research\.google\.com$/,
    kind: 'demo',
  },
  {
    host: /^(?:arxiv\.org|(?:dx\.)?doi\.org|openreview\.net|aclanthology\.org|proceedings\.mlr\.press|dl\.acm\.org|ieeexplore\.ieee\.org)$/,
    kind: 'paper',
  },
  { host: /\.pdf$/, kind: 'paper' },
  { host: /^(?:kaggle\.com|zenodo\.org|data\.mendeley\.com)$/, kind: 'dataset' },
  { host: /^(?:gist\.)?github\.com$|^gitlab\.|^(?:bitbucket|codeberg)\.org$|^gitee\.com$/, kind: 'code' },
  { host: /^anonymous\.4open\.science$|^pypi\.org$|^sourceforge\.net$/, kind: 'code' },
  { host: /\.(?:github|gitlab)\.io$|\.web\.app$|^sites\.google\.com$/, kind: 'project' },
];

/** Hosts with models and much else: the words around the link decide first. */
const MODEL_HOST = /^(?:huggingface\.co|hf\.co|modelscope\.cn)$/;

const CODE_WORDS = /\bcodes?\b|\bcodebase\b|\bimplementations?\b|\bscripts\b/i;
/** Words in the clause that leads to an address. The first matching row wins. */
const WORDS: { words: RegExp; kind: LinkKind }[] = [
  {
    words: /\b(?:project|web)[ -]?(?:page|site|website|webpage)s?\b|\bwebsite\b|\bhomepage\b/i,
    kind: 'project',
  },
  { words: CODE_WORDS, kind: 'code' },
  { words: /\bmodels?\b|\bcheckpoints?\b|\bweights\b/i, kind: 'model' },
  { words: /\bdata(?:sets?)?\b|\bbenchmarks?\b|\bcorpus\b|\bcorpora\b/i, kind: 'dataset' },
  { words: /\bdemos?\b|\bvideos?\b|\binteractively\b/i, kind: 'demo' },
];

/** "The benchmark is available at": the thing itself, not one that the sentence merely mentions. */
const DATA_ALONE =
  /\b(?:data(?:sets?)?|bench(?:marks?)?|corpus)(?: (?:is|are|will|can|be|found|made|publicly|freely|available|released|hosted|provided|at|in|on|from))*:? ?$/i;
const NOT_CODE =
  /\bpaper[ -]?list\b|\blist of papers\b|\bawesome\b|\bpapers (?:discussed|reviewed|surveyed)\b/i;

/** How far back the leading clause may reach, in UTF-16 units. */
const CLAUSE = 160;

/**
 * What is at an address in `text`, judged by its host, or else by the words leading to it; otherwise a project page.
 */
export function linkKind(address: Address, text: string): LinkKind {
  const url = new URL(address.href);
  const host = url.hostname.replace(/^www\./, '');
  const before = leadingClause(address, text);
  const row = HOSTS.find((known) => known.host.test(host) && (known.path?.test(url.pathname) ?? true));
  if (row?.kind === 'code') return onCodeHost(before, url.pathname);
  if (row) return row.kind;
  const worded = WORDS.find(({ words }) => words.test(before))?.kind;
  return worded ?? (MODEL_HOST.test(host) ? 'model' : 'project');
}

function onCodeHost(before: string, path: string): LinkKind {
  if (NOT_CODE.test(`${before} ${path}`)) return 'project';
  return DATA_ALONE.test(before) && !CODE_WORDS.test(before) ? 'dataset' : 'code';
}

/** Whether the paper's own code is at the address: a code host, or a page that the text says has the code. */
export function offersCode(address: Address, text: string): boolean {
  const kind = linkKind(address, text);
  if (kind === 'code') return true;
  return kind !== 'paper' && CODE_WORDS.test(leadingClause(address, text)) && !isListOfPapers(address, text);
}

function isListOfPapers(address: Address, text: string): boolean {
  return NOT_CODE.test(`${leadingClause(address, text)} ${address.href}`);
}

/** The words before the address in its own sentence, back to the previous address at most. */
function leadingClause(address: Address, text: string): string {
  const before = text.slice(Math.max(0, address.start - CLAUSE), address.start);
  return before.slice(Math.max(lastMatchEnd(before, /[.!?]\s/g), lastMatchEnd(before, /:\/\/\S*/g)));
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
