import type { Subject, Subjects } from './subjects.ts';
import type { SparseVector } from './tfidf.ts';

/** Maximum number of subjects shown. */
const MOST = 3;
/** A subject of a larger share of the papers characterizes the field, not the pair. */
const COMMON_SHARE = 0.05;
/** In a small library a subject of this few papers is rare whatever their share. */
const RARE_COUNT = 5;
/**
 * How many times as similar papers that share a subject must be, compared with two average papers; "machine
 * learning" is not a subject.
 */
const COHERENCE = 1.75;
/** Number of papers examined per subject. */
const SAMPLE = 24;

/**
 * Returns a function that finds the subjects that two papers share, rarest first: those that at least two papers
 * and at most 5 % of all mention, and whose papers are similar. Three at most; none is part of a longer one, and no
 * two share a word.
 */
export function subjectSharer(
  { subjects, ofPaper }: Subjects,
  vectors: readonly SparseVector[],
): (one: number, other: number) => string[] {
  const tells = tellingSubjects({ subjects, ofPaper }, vectors);
  const telling = ofPaper.map((all) => all.filter((id) => tells[id]));
  return (one, other) => {
    const longestFirst = inBoth(telling[one] as Uint32Array, telling[other] as Uint32Array)
      .map((id) => subjects[id] as Subject)
      .sort((a, b) => b.words.length - a.words.length || byRarity(a, b));
    return withoutRepeats(longestFirst)
      .sort(byRarity)
      .slice(0, MOST)
      .map(({ label }) => label);
  };
}

/** What two ascending lists have in common. */
function inBoth(one: Uint32Array, other: Uint32Array): number[] {
  const found: number[] = [];
  for (let at = 0, there = 0; at < one.length && there < other.length; ) {
    const difference = (one[at] as number) - (other[there] as number);
    if (difference === 0) found.push(one[at] as number);
    if (difference <= 0) at++;
    if (difference >= 0) there++;
  }
  return found;
}

function byRarity(a: Subject, b: Subject): number {
  return a.papers - b.papers || (a.label < b.label ? -1 : 1);
}

/** The subjects that share no word with an earlier one. */
function withoutRepeats(subjects: readonly Subject[]): Subject[] {
  const words: number[] = [];
  return subjects.filter((subject) => {
    if (subject.words.some((word) => words.includes(word))) return false;
    words.push(...subject.words);
    return true;
  });
}

/** For each subject, whether it may be a reason. */
function tellingSubjects({ subjects, ofPaper }: Subjects, vectors: readonly SparseVector[]): boolean[] {
  const limit = Math.max(RARE_COUNT, ofPaper.length * COMMON_SHARE);
  const users: number[][] = subjects.map(() => []);
  for (const [paper, spokenOf] of ofPaper.entries())
    for (const subject of spokenOf) if (isRare(subjects[subject] as Subject)) users[subject]?.push(paper);
  const meanCosine = cosineMeter(vectors);
  const usual = meanCosine([...vectors.keys()]);
  return subjects.map(
    (subject, id) =>
      isRare(subject) && meanCosine(spread(users[id] as number[], SAMPLE)) >= COHERENCE * usual,
  );

  function isRare({ papers }: Subject): boolean {
    return papers >= 2 && papers <= limit;
  }
}

/** At most `count` of the values, evenly chosen. */
function spread(values: readonly number[], count: number): number[] {
  const step = Math.max(1, values.length / count);
  return Array.from(
    { length: Math.min(values.length, count) },
    (_, at) => values[Math.floor(at * step)] as number,
  );
}

/**
 * Returns a function that gives the mean cosine of all pairs of some of the unit vectors, by index; 0 if there are no
 * pairs. Linear in their terms.
 */
function cosineMeter(vectors: readonly SparseVector[]): (some: readonly number[]) => number {
  const sums = new Float64Array(1 + vectors.reduce((most, { ids }) => Math.max(most, ids.at(-1) ?? 0), 0));
  return (some) => {
    if (some.length < 2) return 0;
    const met: number[] = [];
    for (const vector of some) {
      const { ids, weights } = vectors[vector] as SparseVector;
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] as number;
        if (sums[id] === 0) met.push(id);
        sums[id] = (sums[id] as number) + (weights[at] as number);
      }
    }
    let square = 0;
    for (const id of met) {
      // A term of weight 0 is in the list more than once and adds nothing.
      square += (sums[id] as number) ** 2;
      sums[id] = 0;
    }
    return Math.max(0, square - some.length) / (some.length * (some.length - 1));
  };
}
