import { type CuratedPaper, classify, type TitleAndAbstract, type TopicText, train } from './classify.ts';

/** A paper with a judge's opinion of its topic. */
export interface JudgedPaper extends TitleAndAbstract {
  readonly primary: string;
  /** Every topic that an expert could choose as primary. */
  readonly acceptable: readonly string[];
}

/** Shares of the judged papers, 0 to 1. */
export interface TopicAccuracy {
  readonly papers: number;
  readonly exact: number;
  readonly acceptable: number;
}

/** A judged paper, and the topic assigned by a classifier that has not seen the paper's curated topics. */
export interface Verdict {
  readonly paper: JudgedPaper;
  readonly topic: string;
}

const FOLDS = 5;

/**
 * Classifies judged papers without using their own curated topics: five-fold over the judged papers (the i-th paper
 * is in fold i mod 5), each fold classified by a model trained on all curated papers outside it. `sameWork` returns
 * equal keys for a judged and a curated paper that are one work.
 */
export function crossValidate(
  topics: readonly TopicText[],
  curated: readonly CuratedPaper[],
  judged: readonly JudgedPaper[],
  sameWork: (title: string) => string,
): Verdict[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    judged.filter((_, index) => index % FOLDS === fold),
  );
  return folds.flatMap((heldOut) => {
    const hidden = new Set(heldOut.map(({ title }) => sameWork(title)));
    const model = train(
      topics,
      curated.filter(({ title }) => !hidden.has(sameWork(title))),
    );
    return heldOut.map((paper) => ({ paper, topic: classify(model, paper).primary }));
  });
}

/** How often the verdicts match the judge's primary topic, and how often one that an expert could choose. */
export function accuracyOf(verdicts: readonly Verdict[]): TopicAccuracy {
  const share = (right: (verdict: Verdict) => boolean) =>
    verdicts.length === 0 ? 0 : verdicts.filter(right).length / verdicts.length;
  return {
    papers: verdicts.length,
    exact: share(({ paper, topic }) => topic === paper.primary),
    acceptable: share(isAcceptable),
  };
}

/** A judge's primary topic is always acceptable. */
export function isAcceptable({ paper, topic }: Verdict): boolean {
  return topic === paper.primary || paper.acceptable.includes(topic);
}
