/** Cues in the sentences of an abstract that a name follows: tables of words of research English. */

/** Verbs with which authors present their own work. */
export const PRESENT =
  'propos|introduc|present|develop|design|describ|releas|build|devis|creat|unveil|construct|contribut|open-sourc|offer|implement|pre-?train|obtain|establish|formulat|suggest|provid|call|nam|term|dub';
/** The authors or their paper, at most 60 characters earlier in the same clause. */
const AUTHORS_BEFORE =
  /\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Ss]tudy|[Rr]eport|[Aa]rticle|[Ll]etter|[Tt]hesis)\b[^.;!?]{0,60}$/u;
/** The same, further back, if the verb is joined to the first: "we rethink the cost of A and B, and propose". */
const AUTHORS_JOINED = /\b[Ww]e\b[^.;!?]{0,200}(?:,| and| then) (?:[\p{Ll}]+ly )?$/u;
/** How far back to look for them: 60 characters of two UTF-16 units, the longest word, and what comes before it. */
const CLAUSE = 60 * 2 + 10;
/** How far back to look for the authors of a joined verb. */
const JOINED_CLAUSE = 200 * 2 + 10;
/** Nouns for what a paper introduces. */
export const KIND =
  'method|algorithm|system|framework|approach|model|technique|strategy|architecture|mechanism|paradigm|pipeline|dataset|benchmark|library|optimizer|network|scheme|solution|module|variant|procedure|toolkit|engine|suite|family|attention|layer|operator|recipe|metric|baseline|tool|objective|loss|set|encoder|decoder|retriever|classifier|detector|tokenizer|scheduler|corpus|leaderboard|simulator';
/** Nouns for what authors collect. */
const DATA = 'data ?sets?|corpus|corpora|benchmarks?|test suite|suite|collection';

/** Lower-case words before a name; a preposition ends them, because what follows it is not the thing presented. */
const ADJECTIVES = String.raw`(?:(?!(?:for|of|to|in|with|on|by|that|which|from|at|using|via|as) )[\p{Ll}\p{N}][\p{L}\p{N}'/-]*[,:]? ){0,10}`;

/** A pattern after which a sentence gives a name. */
interface Cue {
  /** Ends where the name starts. */
  cue: RegExp;
  /** Substrings of which every match contains at least one; without them the pattern is always tried. */
  hints?: readonly string[];
  /** Whether the authors must be mentioned before it in its clause, and after any earlier match. */
  behindAuthors?: boolean;
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
    cue: new RegExp(String.raw`\b(?:${PRESENT})(?:e|es|s|ed)?:? `, 'gu'),
    behindAuthors: true,
    loose: true,
  },
  // "called X", "which we dub X", "namely X", "i.e., X".
  {
    cue: /(?:\b(?:called|named|termed|dubbed|coined|namely|(?:[Ww]e|which) (?:call|name|term|dub)(?: (?:it|them|this(?: [a-z]+){0,2}))?|referred to as|denoted (?:as|by))|, i\.e\.,) (?:as )?(?:the |an? )?/gu,
    hints: [
      'called',
      'named',
      'termed',
      'dubbed',
      'coined',
      'namely',
      'e call',
      'h call',
      'e name',
      'h name',
      'e term',
      'h term',
      'e dub',
      'h dub',
      'referred to as',
      'denoted',
      'i.e.',
    ],
    loose: true,
    byAuthors: true,
    naming: true,
  },
  // "a generic framework X", "a new method: X", "the training system, X,".
  {
    cue: new RegExp(
      String.raw`\b(?:${PRESENT}|train)(?:e|es|s|ed)? (?:an?|the|our|two|three|its) ${ADJECTIVES}`,
      'gu',
    ),
    behindAuthors: true,
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
      String.raw`\b(?:curat|assembl|collect|compil|annotat|creat)(?:e|es|ed)? (?:an?|the|our|two|three) ${ADJECTIVES}(?:${DATA})[,:]? `,
      'gu',
    ),
    behindAuthors: true,
    loose: false,
  },
  // "we propose the X evaluation benchmark".
  {
    cue: new RegExp(
      String.raw`\b(?:${PRESENT}|curat)(?:e|es|s|ed)? (?:an?|the) (?=\p{Lu}[\p{L}\p{N}-]+ (?:[\p{Ll}-]+ )?(?:${DATA})\b)`,
      'gu',
    ),
    behindAuthors: true,
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
      'gu',
    ),
    behindAuthors: true,
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
  const possible = CUES.filter(({ hints }) => !hints || hints.some((hint) => abstract.includes(hint)));
  return possible.flatMap(
    ({ cue, loose, behindAuthors = false, described = false, byAuthors = false, naming = false }) =>
      (behindAuthors ? matchesOfAuthors(abstract, cue) : [...abstract.matchAll(cue)])
        .filter(
          (match) => !byAuthors || isOwn(sentenceBefore(abstract, match.index + match[0].length), match[0]),
        )
        .map((match) => ({ at: match.index + match[0].length, loose, described, naming })),
  );
}

/** The matches of a cue after a mention of the authors, or joined to another verb of theirs. */
function matchesOfAuthors(abstract: string, cue: RegExp): RegExpExecArray[] {
  const joined = [...abstract.matchAll(cue)].filter(({ index }) =>
    AUTHORS_JOINED.test(abstract.slice(Math.max(0, index - JOINED_CLAUSE), index)),
  );
  const all = [...matchesBehindAuthors(abstract, cue), ...joined];
  return [...new Map(all.map((match) => [match.index + match[0].length, match])).values()];
}

/**
 * The matches of a cue after a word for the authors in the same clause, each word counting for one match. The cue
 * is searched for first, because it is rarer than words for the authors, and few clauses have both.
 */
export function* matchesBehindAuthors(abstract: string, cue: RegExp): Generator<RegExpExecArray> {
  let free = 0;
  cue.lastIndex = 0;
  for (let match = cue.exec(abstract); match; match = cue.exec(abstract)) {
    const { index } = match;
    if (AUTHORS_BEFORE.test(abstract.slice(Math.max(free, index - CLAUSE), index))) {
      free = cue.lastIndex;
      yield match;
    } else cue.lastIndex = index + 1;
  }
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
