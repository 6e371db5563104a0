import { decodeAddress } from '../../base/decode-address.ts';
import { parseArxiv, parseDoi } from '../../schemas/identifiers.ts';
import { oneLine } from '../lines.ts';

interface MarkdownLink {
  label: string;
  address: string;
}

/** A Markdown text split into its parts: `bare` is the text without links that only name their target. */
export interface MarkdownText {
  links: MarkdownLink[];
  /** Texts of badges, such as "ICLR 2024". */
  badges: string[];
  bare: string;
}

const IMAGE = /!\[([^[\]]{0,200})\]\(\s{0,3}([^()\s]{1,500})(?:\s[^()]{0,200})?\)/g;
const LINK =
  /\[([^[\]]{0,400}(?:\[[^[\]]{0,100}\][^[\]]{0,400}){0,3})\]\(\s{0,3}<?([^()\s<>]{1,1000}(?:\([^()\s]{0,100}\)[^()\s]{0,300})?)>?(?:\s[^()]{0,200})?\)/g;
const HTML_LINK = /<a\s[^<>]{0,200}?href=["']([^"'<>]{1,1000})["'][^<>]{0,200}>([^<>]{0,400})<\/a>/gi;
const HTML_IMAGE = /<img\s[^<>]{0,500}>/gi;
const ADDRESS =
  /<?\bhttps?:\/\/[^\s<>()[\]"'`]{1,1000}|\bdoi:\s?10\.\d{4,9}\/[^\s<>[\]"'`]{1,1000}|\barXiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?/gi;
const BADGE = /^https?:\/\/img\.shields\.io\/badge\/([^?#]{1,200}?)(?:\.svg|\.png)?(?:[?#].*)?$/i;
const STARS =
  /^https?:\/\/img\.shields\.io\/github\/(?:stars|last-commit|forks|license)\/([\w.-]+\/[\w.-]+?)(?:\.svg)?(?:[?#].*)?$/i;

/** Words that name the target of a link and are not a title. */
const NAMES_TARGET =
  /^[\W_]*(?:the )?(?:full )?(?:paper|pdf|arxiv|abs|abstract|preprint|article|doi|link|url|html|web|code|github|git|repo|repository|official code|official|implementation|project|project page|page|website|web ?site|homepage|home|site|blog|post|video|slides?|poster|demo|data|dataset|model|models|weights|supp(?:lementary)?|appendix|bib|bibtex|cite|talk|tweet|youtube|openreview|acl|pytorch|tensorflow|jax|notebook|colab|docs?|stars?|hugging ?face)(?: (?:link|page|code|pdf|url|\d{1,2}))?[\W_]*$/i;

/** Whether the label of a link only names its target. */
export function namesTarget(label: string): boolean {
  const text = plainText(label);
  return (
    text === '' || NAMES_TARGET.test(text) || parseArxiv(text) !== undefined || parseDoi(text) !== undefined
  );
}

/** Splits off the links and badges of a text. */
export function splitMarkdown(text: string): MarkdownText {
  const links: MarkdownLink[] = [];
  const badges: string[] = [];
  const addLink = (label: string, address: string) => {
    links.push({ label, address });
    return namesTarget(label) ? ' ' : label;
  };
  const bare = text
    .replace(IMAGE, (_, alt: string, address: string) => {
      const said = badgeText(address);
      const [, repository] = STARS.exec(address) ?? [];
      if (repository) links.push({ label: 'code', address: `https://github.com/${repository}` });
      if (said !== undefined) badges.push(said);
      return said === undefined && !repository && !/^https?:/.test(address) ? alt : '';
    })
    .replace(HTML_IMAGE, ' ')
    .replace(HTML_LINK, (_, address: string, label: string) => addLink(label, address))
    .replace(LINK, (_, label: string, address: string) => addLink(label, address))
    .replace(ADDRESS, (address) => addLink('', address.replace(/^</, '').replace(/[.,;:]+$/, '')));
  return { links, badges, bare };
}

/** "ICLR-2024-blue" and "arXiv-2401.00001-b31b1b": the label, message and color of a badge. */
function badgeText(address: string): string | undefined {
  const [, path] = BADGE.exec(address) ?? [];
  if (path === undefined) return undefined;
  const parts = decodeAddress(path).replaceAll('--', '\u0000').split('-');
  const words = parts.length > 1 ? parts.slice(0, -1) : parts;
  return words.join(' ').replaceAll('\u0000', '-').replaceAll('_', ' ').trim();
}

/** A character that may be part of Markdown syntax; emoji come after the letters. */
const MARKS = /[<\\*_`~:\u00A9\u00AE\u2000-\uFFFF]/;

const EMOJI = /\p{Extended_Pictographic}\uFE0F?/gu;

/** A text without Markdown syntax. */
export function plainText(text: string): string {
  if (!MARKS.test(text)) return oneLine(text);
  const bare = text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .replace(/\*\*|__|(?<![\p{L}\p{N}$\\^])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}{])|`|~~|\*/gu, '')
    .replace(/:[a-z_]{2,40}:/g, ' ');
  return oneLine(/[\u00A9\u00AE\u2000-\uFFFF]/.test(bare) ? bare.replace(EMOJI, ' ') : bare);
}
