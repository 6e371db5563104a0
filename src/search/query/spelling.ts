/** Rules for British and American spelling; each is tried in both directions at the end or inside of a word. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|er|ers|es|ing|ation|ations|able)$/, 'iz$1'],
  [/iz(e|ed|er|ers|es|ing|ation|ations|able)$/, 'is$1'],
  [/ys(e|ed|er|ers|es|ing)$/, 'yz$1'],
  [/yz(e|ed|er|ers|es|ing)$/, 'ys$1'],
  [/(?<=[a-z]{2})our(s|ed|ing|al|able|ite)?$/, 'or$1'],
  [/(?<=[a-z]{2})or(s|ed|ing|al|able|ite)?$/, 'our$1'],
  [/(?<=[a-z]{2}[bt])re(s|d)?$/, 'er$1'],
  [/(?<=[a-z]{2}[bt])er(s|ed)?$/, 're$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/(?<=[aeiou])l(ed|ing|er|ers)$/, 'll$1'],
  [/ogue(s)?$/, 'og$1'],
  [/og(s)?$/, 'ogue$1'],
  [/ence$/, 'ense'],
  [/ense$/, 'ence'],
  [/(?<=[a-z])aem/, 'em'],
  [/programmes?$/, 'program'],
];

/** The possible other spellings of a word; most are not words at all, so keep only those that the index knows. */
export function spellingVariants(word: string): string[] {
  if (word.length < 5) return [];
  const variants = RULES.flatMap(([pattern, other]) =>
    pattern.test(word) ? [word.replace(pattern, other)] : [],
  );
  return [...new Set(variants)].filter((variant) => variant !== word);
}
