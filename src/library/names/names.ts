import { fold as foldCase } from '../../text/words/fold.ts';
import { type LocatedAcronym, locateAcronyms } from './acronyms.ts';
import { type Handover, handovers } from './name-cues.ts';
import { type Presented, presentedNames, reportedNames } from './name-patterns.ts';
import { isCommon, TOKEN } from './name-shapes.ts';
import { mentions, titleNames } from './title-names.ts';

/**
 * The systems that a paper introduces, most important first: those in its title, then those its abstract presents
 * as the authors' own. Takes repaired plain text. A spelled-out name is replaced by its acronym, and is kept beside
 * it only if the title uses it. `acronyms` are those of the abstract.
 */
export function findNames(
  { title, abstract }: { title: string; abstract: string },
  acronyms: readonly LocatedAcronym[] = locateAcronyms(abstract),
): string[] {
  const places = handovers(abstract);
  const shortOf = new Map(acronyms.map(({ acronym, expansion }) => [fold(expansion), acronym]));
  const fromTitle = titleNames(title, abstract).flatMap((name) => {
    const short = shortOf.get(fold(name));
    return short ? [short, name] : [singular(name, abstract)];
  });
  const presented = presentedNames(abstract, places)
    .filter(({ name }) => !isCommon(name) && (/\p{Lu}|\p{N}/u.test(name) || title.includes(name)))
    .map((one) => ({
      ...one,
      name: shortAfter(abstract, one.at, one.name) ?? shortOf.get(fold(one.name)) ?? one.name,
    }))
    .filter(isNotBackground(acronyms));
  const fromAbstract = [
    ...presented,
    ...presentedAcronyms(abstract, acronyms, places),
    ...namedAsInTitle(abstract, title, places),
  ].sort((a, b) => a.at - b.at);
  const own = fromAbstract.map(({ name }) => name).filter((name) => !isCommon(name));
  const names = [...fromTitle, ...own].filter(isNotAdapted(abstract, acronyms));
  return distinct(names.length > 0 ? names : reportedOnly(abstract, acronyms));
}

/** The last resort: a word that the abstract keeps reporting results of without having expanded it. */
function reportedOnly(abstract: string, acronyms: readonly LocatedAcronym[]): string[] {
  const known = new Set(acronyms.map(({ acronym }) => fold(acronym)));
  return reportedNames(abstract)
    .filter((name) => mentions(abstract, name) > 1 && !known.has(fold(name)))
    .slice(0, 1);
}

/** An acronym that the abstract expands before using it for the authors' own work names something older. */
function isNotBackground(acronyms: readonly LocatedAcronym[]): (one: Presented) => boolean {
  const definedAt = new Map(acronyms.map(({ acronym, at }) => [fold(acronym), at]));
  return ({ name, at, described }) => !described || (definedAt.get(fold(name)) ?? at) >= at - 1;
}

const ADAPTED =
  /\b(?:adapt(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|extend(?:s|ed|ing)?|(?:extensions?|improvements?|changes|modifications) (?:of|to)|modif(?:y|ies|ied|ying)|build(?:s|ing)? (?:up)?on|built (?:up)?on|based on|inspired by|adopt(?:s|ed|ing)?) (?:the )?$/;

/** "Improvements to Token Merging (ToMe)" credit ToMe to another paper, whatever the abstract says elsewhere. */
function isNotAdapted(abstract: string, acronyms: readonly LocatedAcronym[]): (name: string) => boolean {
  const adapted = new Set(
    acronyms
      .filter(({ at }) => ADAPTED.test(abstract.slice(Math.max(0, at - 40), at)))
      .map(({ acronym }) => fold(acronym)),
  );
  return (name) => !adapted.has(fold(name));
}

/** "TTMs" → "TTM" if the abstract uses the singular. */
function singular(name: string, abstract: string): string {
  return /\p{Lu}s$/u.test(name) && mentions(abstract, name.slice(0, -1)) > 0 ? name.slice(0, -1) : name;
}

const SHORT_AFTER = new RegExp(String.raw`^["”’']? \((${TOKEN})[,)]`, 'u');

/** The acronym in brackets that follows a spelled-out name and starts with one of its letters. */
function shortAfter(abstract: string, at: number, name: string): string | undefined {
  const after = abstract.slice(at + name.length, at + name.length + 40);
  const short = SHORT_AFTER.exec(after)?.[1];
  if (!short || !/\s|-/.test(name) || !/\p{Lu}/u.test(short)) return undefined;
  return name.split(/[\s-]+/).some((word) => word[0]?.toLowerCase() === short[0]?.toLowerCase())
    ? short
    : undefined;
}

/** Maximum length of the words between the verb and a spelled-out name, in UTF-16 units. */
const QUALIFIERS_LENGTH = 50;
const QUALIFIERS =
  /^(?:an? |the |our )?(?:(?!(?:for|of|to|in|with|on|by|and|that) )[\p{L}][\p{L}'-]* ){0,4}$/u;

/** Acronyms whose lower-case expansion is what the authors present: "we propose thinking augmented training (TAT)". */
function presentedAcronyms(
  abstract: string,
  acronyms: readonly LocatedAcronym[],
  places: readonly Handover[],
): Presented[] {
  const ends = new Set(places.flatMap(({ at, loose }) => (loose ? [at] : [])));
  const isPresented = (at: number) => {
    for (let end = at; end > at - QUALIFIERS_LENGTH; end--)
      if (ends.has(end) && QUALIFIERS.test(abstract.slice(end, at))) return true;
    return false;
  };
  return acronyms
    .filter((one) => isPresented(one.at) || isProposed(abstract, one))
    .map(({ acronym, at }) => ({ name: acronym, at }));
}

const INDEFINITE = /\b[Aa]n? (?:[\p{L}-]+ ){0,3}$/u;
const PROPOSED =
  /^["”’']?\s?\([^()]{2,40}\)(?: [\p{Ll}-]+){0,2} (?:is|are) (?:proposed|introduced|presented|developed)\b/u;

/** "An innovative asynchronous parallel training (APT) strategy is proposed". */
function isProposed(abstract: string, { expansion, at }: LocatedAcronym): boolean {
  const end = at + expansion.length;
  return (
    INDEFINITE.test(abstract.slice(Math.max(0, at - QUALIFIERS_LENGTH), at)) &&
    PROPOSED.test(abstract.slice(end, end + 2 * QUALIFIERS_LENGTH))
  );
}

const PHRASE = /^(?:an? |the )?["“]?(\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+){1,4})/u;

/** "A new class of models called memory networks" in a paper whose title begins with them: in the title's spelling. */
function namedAsInTitle(abstract: string, title: string, places: readonly Handover[]): Presented[] {
  return places.flatMap(({ at, naming }) => {
    const words = (naming && PHRASE.exec(abstract.slice(at, at + 120))?.[1]?.split(' ')) || [];
    for (let count = words.length; count > 1; count--) {
      const phrase = words.slice(0, count).join(' ');
      const isWhole = !/^[\p{L}\p{N}-]/u.test(title.slice(phrase.length));
      if (isWhole && title.toLowerCase().startsWith(phrase))
        return [{ name: title.slice(0, phrase.length), at }];
    }
    return [];
  });
}

/** Names without duplicates, ignoring case, plural and punctuation. */
function distinct(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
}

/** Lower case and singular; only letters, digits and plus signs distinguish names. */
function fold(name: string): string {
  return foldCase(name)
    .replace(/[^\p{L}\p{N}+]/gu, '')
    .replace(/s$/, '');
}
