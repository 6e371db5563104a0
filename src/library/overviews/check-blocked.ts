import { error, type Problem } from '../../base/problems.ts';
import type { BodyAttribute, BodyNode } from './body-nodes.ts';

/** Elements that have no effect on a page, and what to do instead. */
const ELEMENTS: Record<string, string> = {
  script: 'remove it',
  style: 'remove it',
  iframe: 'link to the page that it shows',
  frame: 'link to the page that it shows',
  object: 'link to the file that it shows',
  embed: 'link to the file that it shows',
  base: 'remove it, and write every link as it leads from its page',
};
/** Elements of a page's head, which inside a text would redirect readers or restyle the page. */
const HEAD_ELEMENTS: ReadonlySet<string> = new Set(['meta', 'link']);
/** Attributes with the address that a form submits to. */
const SENT = new Set(['action', 'formaction']);
/** Attributes with the address of something that a page loads at once. */
const LOADED = new Set(['src', 'srcset', 'poster']);
const LINKS = new Set(['href', 'action', 'formaction', ...LOADED]);
const DISARMED = new Set(['javascript:', 'vbscript:', 'data:']);
/** Addresses are resolved against it, to see which lead elsewhere. */
const HERE = 'http://here.invalid/';

/** The name of a part of a text in a message, and what to do instead. */
interface Blocked {
  what: string;
  fix: string;
}

/**
 * Errors for everything in a text that the content security policy of its page blocks, so that it would have no
 * effect.
 */
export function checkBlocked(
  nodes: readonly BodyNode[],
  placeOf: (node: BodyNode) => Problem['where'],
): Problem[] {
  return nodes.flatMap((node) => blockedIn(node).map((found) => blockedContent(found, placeOf(node))));
}

/** The problem of a part of a text that has no effect. */
export function blockedContent({ what, fix }: Blocked, where: Problem['where']): Problem {
  const why = 'the content security policy of every page blocks it, for the safety of readers';
  return error('blocked-content', `${what} has no effect on a page`, where, why, fix);
}

function blockedIn(node: BodyNode): Blocked[] {
  const { type, name, url = '', attributes = [] } = node;
  if (type === 'image') return blockedAddress(url, true);
  if (type === 'link' || type === 'definition') return blockedAddress(url, false);
  if (!type.startsWith('mdxJsx') || !isElement(name)) return [];
  const tag = name.toLowerCase();
  if (HEAD_ELEMENTS.has(tag) || isBlockedElement(tag)) return [blockedNamed(`<${tag}>`)];
  return attributes.flatMap(blockedAttribute);
}

/** Whether a tag is an HTML element: names of components begin with a capital or contain a dot. */
function isElement(name: string | null | undefined): name is string {
  return typeof name === 'string' && /^[a-z][^.]*$/.test(name);
}

function blockedAttribute({ name = '', value }: BodyAttribute): Blocked[] {
  const lower = name.toLowerCase();
  if (isBlockedAttribute(lower)) return [blockedNamed(lower)];
  const own = lower.replace(/^xlink:/, '');
  if (!LINKS.has(own) || typeof value !== 'string') return [];
  const addresses =
    own === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s/, 1)[0] ?? '') : [value];
  return addresses.flatMap((address) => [
    ...blockedAddress(address, LOADED.has(own)),
    ...(SENT.has(own) ? blockedForm(address) : []),
  ]);
}

/** Whether an attribute has no effect because it is a style or runs code. */
export function isBlockedAttribute(name: string): boolean {
  return /^(?:style$|on.)/i.test(name);
}

/** Whether elements with this name have no effect on a page. */
export function isBlockedElement(name: string): boolean {
  return Object.hasOwn(ELEMENTS, name.toLowerCase());
}

/** What to report about an attribute or, in angle brackets, an element, by its lower-case name. */
export function blockedNamed(name: string): Blocked {
  const tag = /^<(.*)>$/.exec(name)?.[1];
  if (tag !== undefined) return { what: `the element ${name}`, fix: ELEMENTS[tag] ?? 'remove it' };
  return { what: `the attribute “${name}”`, fix: 'remove it' };
}

function blockedForm(address: string): Blocked[] {
  if (!URL.canParse(address, HERE)) return [];
  const { protocol, origin } = new URL(address, HERE);
  if (DISARMED.has(protocol) || origin === new URL(HERE).origin) return [];
  return [{ what: `a form that sends to another site (${origin})`, fix: 'link to the page that has it' }];
}

/** `isLoaded` is set for what a page itself shows or plays, which must come from the site. */
function blockedAddress(address: string, isLoaded: boolean): Blocked[] {
  if (!URL.canParse(address, HERE)) return [];
  const { protocol, origin } = new URL(address, HERE);
  if (DISARMED.has(protocol)) {
    const fix =
      isLoaded || protocol === 'data:'
        ? 'put the file into public/ and name it from there'
        : 'link to a page';
    return [{ what: `${isLoaded ? 'an address' : 'a link'} that begins with “${protocol}”`, fix }];
  }
  if (!isLoaded || origin === new URL(HERE).origin) return [];
  return [
    {
      what: `an image or other file of another site (${origin})`,
      fix: 'put the file into public/ and name it from there, or link to it',
    },
  ];
}
