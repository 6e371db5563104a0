import { z } from 'zod';
import { buildEnvironment } from '../../src/base/environment.ts';
import { readContent } from '../../src/build/read-content.ts';
import { plainAbstract } from '../../src/library/papers/describe.ts';
import {
  accuracyOf,
  crossValidate,
  isAcceptable,
  type JudgedPaper,
} from '../../src/library/topics/topic-accuracy.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import type { Library } from '../../src/schemas/library.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import { foldTitle } from '../../src/text/words/fold.ts';
import { readJudged, rounded, runScore, titleFinder } from './score.ts';

const Judgments = z.array(
  z.object({ title: z.string(), primary: z.string(), acceptable: z.array(z.string()) }),
);
type Judgment = z.infer<typeof Judgments>[number];

const textOf = (paper: Paper) => ({ title: paper.plainTitle, abstract: plainAbstract(paper) });

/** Papers placed by a person, with their topics. */
function curatedPapers({ papers }: Library) {
  return papers
    .filter(({ topics }) => topics[0]?.by === 'curator')
    .map((paper) => ({ ...textOf(paper), topics: paper.topics.map(({ topic }) => topic) }));
}

/** The judged papers with their text; titles missing from the library are reported and skipped. */
function judgedPapers({ papers }: Library, judgments: readonly Judgment[]): JudgedPaper[] {
  const find = titleFinder(papers);
  return judgments.flatMap(({ title, primary, acceptable }) => {
    const paper = find(title);
    if (paper) return [{ ...textOf(paper), primary, acceptable }];
    console.error(`not in the library: ${title}`);
    return [];
  });
}

await runScore('score:topics', async (file) => {
  const { library } = buildLibrary(await readContent(buildEnvironment().content));
  const judged = judgedPapers(library, await readJudged(file, Judgments));
  const verdicts = crossValidate(library.topics, curatedPapers(library), judged, foldTitle);
  for (const { paper, topic } of verdicts.filter((verdict) => !isAcceptable(verdict)))
    console.log(
      `${paper.title}\n  is in ${topic}, judged ${[paper.primary, ...paper.acceptable].join(', ')}`,
    );
  const { papers, exact, acceptable } = accuracyOf(verdicts);
  console.log(JSON.stringify({ papers, exact: rounded(exact), acceptable: rounded(acceptable) }));
});
