import { isDistinctive, TITLE_PHRASE, TOKEN } from './name-shapes.ts';

/** Verbs by which authors present their own work. */
const PRESENT =
  'propos|introduc|present|develop|design|describ|releas|build|devis|creat|unveil|construct|contribut|open-sourc|offer|implement|pre-?train|obtain|establish|formulat|suggest|provid|call|nam|term|dub';
const AUTHORS = String.raw`\b(?:we|paper|work|study|report|article|letter|thesis)\b`;
const KIND =
  'method|methods|algorithm|system|framework|approach|model|models|technique|strategy|architecture|mechanism|paradigm|pipeline|dataset|benchmark|library|optimizer|network|scheme|solution|module|variant|procedure|toolkit|engine|suite|family|attention|layer|operator|recipe|metric|baseline|tool|objective|loss';

const ADJECTIVES = String.raw`(?:[\p{Ll}\p{N}][\p{L}\p{N}'/-]*,? ){0,9}?`;

/** Ways in which a sentence hands over a name. Each pattern ends where the name starts. */
const CUES: readonly { cue: RegExp; loose: boolean }[] = [
  // "we propose X", "this paper further introduces X": the name follows the verb itself.
  {
    cue: new RegExp(String.raw`${AUTHORS}(?:[^.;!?]| (?=\.)){0,60}?\b(?:${PRESENT})(?:e|es|s|ed)?:? `, 'giu'),
    loose: true,
  },
  // "called X", "which we dub X", "namely X", "i.e., X".
  {
    cue: /\b(?:called|named|termed|dubbed|coined|namely|(?:we|which) (?:call|name|term|dub)(?: (?:it|them|this(?: \w+){0,2}))?|referred to as|denoted (?:as|by)|, i\.e\.,) (?:as )?(?:the |an? )?/giu,
    loose: true,
  },
  // "a generic framework X", "a new method: X", "the training system, X,".
  {
    cue: new RegExp(
      String.raw`${AUTHORS}(?:[^.;!?]){0,60}?\b(?:${PRESENT})(?:e|es|s|ed)? (?:an?|the|our|two|three|its) ${ADJECTIVES}`,
      'giu',
    ),
    loose: false,
  },
  { cue: new RegExp(String.raw`\b(?:${KIND})(?:,|:) `, 'giu'), loose: false },
  { cue: new RegExp(String.raw`\b(?:our|the proposed)(?: (?:proposed|new|novel|method|approach|framework|model|solution|system|algorithm),?){0,3} `, 'giu'), loose: false },
];

/** Sentences that open with a name and say what it is: "SCOPE, a simple framework"; "Therefore, X, a". */
const DEFINED = new RegExp(String.raw`(?:^|[.!?] |, )(${TOKEN})(?:, (?:an?|the first)| is (?:an?|the first)) (?:\p{Ll}[\p{L}-]*,? ){0,8}?(?:${KIND})\b`, 'gu');

const NAME = new RegExp(String.raw`["“‘']*(?:(${TITLE_PHRASE})|(${TOKEN}))`, 'uy');
/** What may stand behind a name that is a plain capitalised word or phrase. */
const BOUNDARY = new RegExp(
  String.raw`^["”’']*(?:$|[.,:;()–—]|\n| (?:\(|–|—|that|which|to|for|as|with|by|in|and|on|is|an?|where|while|at|through|using|via|whose|${KIND})\b| \()`,
  'u',
);

/** A name as an abstract presents it, with its offset. */
export interface Presented {
  name: string;
  at: number;
}

/** The names that the sentences of an abstract present as the authors' own, in order of appearance. */
export function presentedNames(abstract: string): Presented[] {
  const found = CUES.flatMap(({ cue, loose }) =>
    [...abstract.matchAll(cue)].flatMap((match) => namesAt(abstract, match.index + match[0].length, loose)),
  );
  for (const match of abstract.matchAll(DEFINED))
    if (isDistinctive(match[1] ?? '')) found.push({ name: match[1] ?? '', at: match.index + match[0].indexOf(match[1] ?? '') });
  return found.sort((a, b) => a.at - b.at || b.name.length - a.name.length);
}

/** The name at an offset and those joined to it by "and"; `loose` takes any capitalised word. */
function namesAt(abstract: string, at: number, loose: boolean): Presented[] {
  NAME.lastIndex = at;
  const match = NAME.exec(abstract);
  if (!match) return [];
  const end = NAME.lastIndex;
  const name = nameOf(match, abstract.slice(end, end + 24), loose);
  if (!name) return [];
  const joined = /^["”’']?(?: \([^()]{2,60}\))?(?:, and|,| and) /u.exec(abstract.slice(end, end + 80));
  const next = joined ? namesAt(abstract, end + joined[0].length, false).filter((one) => isDistinctive(one.name)) : [];
  return [{ name, at: end - name.length }, ...next];
}

function nameOf(match: RegExpExecArray, behind: string, loose: boolean): string | undefined {
  const [, phrase, token] = match;
  const isBounded = BOUNDARY.test(behind);
  if (phrase) {
    const first = phrase.split(' ')[0] ?? '';
    if (isBounded) return phrase;
    return isDistinctive(first) ? first : undefined;
  }
  if (!token) return undefined;
  if (isDistinctive(token)) return loose || isBounded ? token : undefined;
  return loose && isBounded && /^\p{Lu}/u.test(token) ? token : undefined;
}
