/** Cues in the sentences of an abstract that a name follows: tables of words of research English. */
import { matchesAt, matchesOf, matchesOfAuthors } from './cue-matches.ts';

/** Verbs with which authors present their own work. */
export const PRESENT =
  'propos|introduc|present|develop|design|describ|releas|build|devis|creat|unveil|construct|contribut|open-sourc|offer|implement|pre-?train|obtain|establish|formulat|suggest|provid|call|nam|term|dub';
/** Nouns for what a paper introduces. */
export const KIND =
  'method|algorithm|system|framework|approach|model|technique|strategy|architecture|mechanism|paradigm|pipeline|dataset|benchmark|library|optimizer|network|scheme|solution|module|variant|procedure|toolkit|engine|suite|family|attention|layer|operator|recipe|metric|baseline|tool|objective|loss|set|encoder|decoder|retriever|classifier|detector|tokenizer|scheduler|corpus|leaderboard|simulator';
/** Nouns for what authors collect. */
const DATA = 'data ?sets?|corpus|corpora|benchmarks?|test suite|suite|collection';

const COLLECT = 'curat|assembl|collect|compil|annotat|creat';
/** Where a cue that is looked for after the authors can begin. */
const VERB = new RegExp(String.raw`\b(?=${PRESENT}|train|${COLLECT})`, 'gu');

/** Lower-case words before a name; a preposition ends them, because what follows it is not the thing presented. */
const ADJECTIVES = String.raw`(?:(?!(?:for|of|to|in|with|on|by|that|which|from|at|using|via|as) )[\p{Ll}\p{N}][\p{L}\p{N}'/-]*[,:]? ){0,10}`;

/** A pattern after which a sentence gives a name. */
interface Cue {
  /** Ends where the name starts. Sticky if it is looked for after the authors, and otherwise global. */
  cue: RegExp;
  /** Whether the authors must be mentioned before it in its clause, and after any earlier match. */
  afterAuthors?: boolean;
  /** Whether any capitalized word may be the name. */
  loose: boolean;
  /** Whether the name ends a description, which may also end with something known already. */
  described?: boolean;
  /** Whether the sentence must be about the authors' own work, because others name things in the same words. */
  byAuthors?: boolean;
  /** Whether the sentence itself says that a name follows, however it is written: "called". */
  naming?: boolean;
}

const CUES: readonly Cue[] = [
  // "we propose X", "this paper further introduces X": the name follows the verb itself.
  {
    cue: new RegExp(String.raw`\b(?:${PRESENT})(?:e|es|s|ed)?:? `, 'uy'),
    afterAuthors: true,
    loose: true,
  },
  // "called X", "which we dub X", "namely X", "i.e., X".
  {
    cue: /(?:\b(?:called|named|termed|dubbed|coined|namely|(?:[Ww]e|which) (?:call|name|term|dub)(?: (?:it|them|this(?: [a-z]+){0,2}))?|referred to as|denoted (?:as|by))|, i\.e\.,) (?:as )?(?:the |an? )?/gu,
    loose: true,
    byAuthors: true,
    naming: true,
  },
  // "a generic framework X", "a new method: X", "the training system, X,".
  {
    cue: new RegExp(
      String.raw`\b(?:${PRESENT}|train)(?:e|es|s|ed)? (?:an?|the|our|two|three|its) ${ADJECTIVES}`,
      'uy',
    ),
    afterAuthors: true,
    loose: false,
    described: true,
  },
  // "the resulting algorithm, X,", "our new dataset X".
  {
    cue: new RegExp(
      String.raw`\b(?:novel|new|simple|effective|efficient|resulting|lightweight|largest|first|[Oo]ur|proposed)\b[^.;!?,]{0,60}? (?:${KIND})(?:,|:| –)? (?:(?:an?|the) )?`,
      'gu',
    ),
    loose: false,
  },
  // "we curate an instruction-tuning dataset X".
  {
    cue: new RegExp(
      String.raw`\b(?:${COLLECT})(?:e|es|ed)? (?:an?|the|our|two|three) ${ADJECTIVES}(?:${DATA})[,:]? `,
      'uy',
    ),
    afterAuthors: true,
    loose: false,
  },
  // "we propose the X evaluation benchmark".
  {
    cue: new RegExp(
      String.raw`\b(?:${PRESENT}|curat)(?:e|es|s|ed)? (?:an?|the) (?=\p{Lu}[\p{L}\p{N}-]+ (?:[\p{Ll}-]+ )?(?:${DATA})\b)`,
      'uy',
    ),
    afterAuthors: true,
    loose: true,
  },
  // "to train two models: X, with 109M parameters, and Y".
  {
    cue: /\b(?:train|build|develop|releas|introduc|present|propos)(?:e|ed)? (?:two|three|four) (?:[\p{Ll}-]+ ){0,5}[\p{Ll}-]+: /gu,
    loose: false,
  },
  // "we propose a training procedure with a margin focused loss (X)".
  {
    cue: new RegExp(
      String.raw`\b(?:${PRESENT})(?:e|es|s|ed)? an? [^.;!?()]{0,90}?(?:${KIND})s? \((?=\p{Lu})`,
      'uy',
    ),
    afterAuthors: true,
    loose: false,
    described: true,
  },
  { cue: /\bor (?:simply|just|for short) /giu, loose: false },
  {
    cue: /\b(?:our|the proposed)(?: (?:proposed|new|novel|method|approach|framework|model|solution|system|algorithm),?){0,3} /giu,
    loose: false,
  },
];

/** Words that show a sentence to be about the authors' own work. */
const OWN_WORK =
  /\b(?:we|our|paper|propos\w*|novel|new|introduc\w*|present\w*|develop\w*|design\w*|build|built|variant|simple|innovative|resulting|model is)\b/i;
/** Words that show what follows to be known already. */
const OTHERS_WORK =
  /\b(?:evaluat(?:e|es|ed|ing)|compar(?:e|es|ed|ing)|existing|popular|traditional|well-known)\b[^,:;]*$/i;
/** How far back a sentence is read, in UTF-16 units. */
const SENTENCE = 240;

/** A place where a name may start, and what may be taken for one there. */
export interface Handover {
  at: number;
  loose: boolean;
  described: boolean;
  naming: boolean;
}

/** The places in an abstract where the authors are about to name their own work. */
export function handovers(abstract: string): Handover[] {
  const verbs = matchesOf(abstract, VERB).map(({ index }) => index);
  return CUES.flatMap(
    ({ cue, loose, afterAuthors = false, described = false, byAuthors = false, naming = false }) =>
      (afterAuthors ? matchesOfAuthors(abstract, matchesAt(abstract, cue, verbs)) : matchesOf(abstract, cue))
        .filter(
          (match) => !byAuthors || isOwn(sentenceBefore(abstract, match.index + match[0].length), match[0]),
        )
        .map((match) => ({ at: match.index + match[0].length, loose, described, naming })),
  );
}

/** Whether a sentence, read up to the end of a cue, is about the authors' own work. */
function isOwn(sentence: string, cue: string): boolean {
  return OWN_WORK.test(sentence) && !OTHERS_WORK.test(sentence.slice(0, -cue.length).replace(/,\s*$/, ''));
}

function sentenceBefore(abstract: string, end: number): string {
  const stretch = abstract.slice(Math.max(0, end - SENTENCE), end);
  const starts = [...stretch.matchAll(/[.!?]\s+(?=\p{Lu})/gu)];
  return stretch.slice(starts.at(-1)?.index ?? 0);
}
