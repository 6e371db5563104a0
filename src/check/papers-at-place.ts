import type { SiteFault } from './check-site.ts';
import { decodeEntities } from './scan-page.ts';

/** A place that belongs to more papers than this is a list of them, and no paper's own. */
const MOST_PAPERS = 12;
/** A comment, or a tag with its attributes. */
const MARKUP = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*'){0,10000})>/gi;
const ATTRIBUTE = /([^\s"'=/]+)(?:="([^"]*)"|='([^']*)')?/g;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const PAPER_LINK = /\/papers\/([^/?#]+)\//;

interface PageElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  parent: PageElement | undefined;
  /** Papers that the element or its descendants link to. */
  papers: Set<string>;
}

/**
 * The papers that a faulty place on a page belongs to: those that the smallest element around it links to. If a
 * page has an identifier twice, the later one is the faulty one, unless it belongs to no paper. Empty if the page
 * has no such place, or only a whole list encloses it.
 */
export function papersAtPlace(
  html: string,
  fault: Pick<SiteFault, 'id' | 'link' | 'blocked'>,
  papers: ReadonlySet<string>,
): string[] {
  const places = readElements(html, papers).filter((element) => isAt(element, fault));
  for (const place of places.reverse()) {
    let around: PageElement | undefined = place;
    while (around && around.papers.size === 0) around = around.parent;
    if (around && around.papers.size <= MOST_PAPERS) return [...around.papers];
  }
  return [];
}

function isAt({ name, attributes }: PageElement, { id, link, blocked }: Parameters<typeof papersAtPlace>[1]) {
  if (id !== undefined) return attributes.get('id') === id;
  if (link !== undefined) return [...attributes.values()].includes(link);
  return blocked !== undefined && (blocked === `<${name}>` || attributes.has(blocked));
}

/** The elements of a page, in order; templates of the site wrote the HTML. */
function readElements(html: string, papers: ReadonlySet<string>): PageElement[] {
  const elements: PageElement[] = [];
  let open: PageElement | undefined;
  for (const [, slash, written, attributes = ''] of html.matchAll(MARKUP)) {
    if (written === undefined) continue;
    const name = written.toLowerCase();
    if (slash) {
      open = closed(open, name);
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), parent: open, papers: new Set<string>() };
    elements.push(element);
    const slug = PAPER_LINK.exec(element.attributes.get('href') ?? '')?.[1] ?? '';
    if (papers.has(slug)) addPaper(element, slug);
    if (!VOID.test(name) && !attributes.endsWith('/')) open = element;
  }
  return elements;
}

/** The innermost open element once an element with that name is closed. */
function closed(open: PageElement | undefined, name: string): PageElement | undefined {
  let element = open;
  while (element && element.name !== name) element = element.parent;
  return element ? element.parent : open;
}

function addPaper(element: PageElement, slug: string): void {
  for (let at: PageElement | undefined = element; at; at = at.parent) at.papers.add(slug);
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single]) => [
      name,
      decodeEntities(double ?? single ?? ''),
    ]),
  );
}
