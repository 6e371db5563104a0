/**
 * How people express wishes, in each language that a site can use. All are understood on every site, because
 * readers type in their own language, whatever the site's.
 */

/** A wording for years; `ends` returns the first and the last year that it asks for, from those it names. */
interface YearWording {
  pattern: RegExp;
  ends(year: number, other: number): { low?: number; high?: number };
}

const YEAR = '((?:19|20)\\d{2})';
/** Not preceded or followed by part of a longer number, a field or a name. */
const END = '(?![\\d.])';
const ALONE = '(?<![\\d.:\\p{L}-])';
/** Chinese writes “year” after the number, and marks an attribute with a character of its own. */
const NIAN = '\\s*年';
const DE = '的?';

/** The first match wins, so narrower wordings come first. */
export const YEAR_WORDINGS: readonly YearWording[] = [
  {
    pattern: wording(
      `(?:(?<!\\p{L})(?:from|between|von|zwischen|从|自)\\s*)?(?<![\\d.:])${YEAR}(?:${NIAN})?\\s*(?:-|–|~|to|and|until|\\.\\.|bis|und|至|到)\\s*${YEAR}${END}(?:${NIAN}(?:之?间)?${DE})?`,
    ),
    ends: (low, high) => ({ low, high }),
  },
  {
    pattern: wording(`(?<!\\p{L})(?:after|nach)\\s+${YEAR}${END}|${YEAR}${NIAN}之后${DE}`),
    ends: (year) => ({ low: year + 1 }),
  },
  {
    pattern: wording(
      `(?<!\\p{L})(?:since|from|seit|ab)\\s+${YEAR}${END}(?:\\s+on(?:wards?)?)?|(?:自从?\\s*)?${YEAR}${NIAN}(?:以来|以后|起)${DE}|自从?\\s*${YEAR}${NIAN}`,
    ),
    ends: (low) => ({ low }),
  },
  {
    pattern: wording(`(?<!\\p{L})(?:before|vor)\\s+${YEAR}${END}|${YEAR}${NIAN}(?:之前|以前|前)${DE}`),
    ends: (year) => ({ high: year - 1 }),
  },
  {
    pattern: wording(
      `(?<!\\p{L})(?:until|till|up to|bis)\\s+${YEAR}${END}|(?:截至|到)\\s*${YEAR}${NIAN}(?:为止)?${DE}`,
    ),
    ends: (high) => ({ high }),
  },
  {
    pattern: wording(
      `(?:(?<!\\p{L})(?:in|of|from|im Jahr|aus|von)\\s+)?(?:${ALONE}${YEAR}(?![\\d.\\p{L}-])|(?<!\\d)${YEAR}${NIAN}${DE})`,
    ),
    ends: (year) => ({ low: year, high: year }),
  },
];

export const WITH_CODE = wording(
  '(?<!\\p{L})(?:with|has|having)\\s+(?:open\\s+)?(?:source\\s+)?code(?!\\p{L})',
  '(?<!\\p{L})mit\\s+(?:offenem\\s+)?(?:code|quellcode|quelltext)(?!\\p{L})',
  `(?:带有?|附有?|含有?|有)(?:开源)?代码${DE}`,
);

export const SURVEY = wording(
  '(?<!\\p{L})(?:surveys?|(?:review|overview) (?:papers?|articles?))(?:\\s+(?:of|on|about))?(?!\\p{L})',
  '(?<!\\p{L})(?:überblicks|übersichts)(?:arbeit(?:en)?|artikel)(?:\\s+(?:zu|zum|zur|über))?(?!\\p{L})',
  `(?:文献)?综述(?:论文|文章)?${DE}`,
);

/** Words that ask for the newest, which the sort order of results provides. */
export const LATEST = wording(
  '^(?:the\\s+)?(?:latest|newest|most recent|recent)\\s+(?:papers?|works?|articles?|research|results?)\\s+(?:on|about|in|of)\\s+',
  '^(?:die\\s+)?(?:neue?ste|aktuelle|jüngste)n?\\s+(?:arbeiten|artikel|forschung|studien)\\s+(?:zu|zum|zur|über|im)\\s+',
  `^最新${DE}(?:论文|研究|文章)?`,
);

function wording(...ways: readonly string[]): RegExp {
  return new RegExp(ways.join('|'), 'iu');
}
