import type { Paper } from '../../src/schemas/paper.ts';
import { holdsHead, type JudgedResult, JudgedResults, takeJudged } from './judged-results.ts';
import { paperFinder, precisionAndRecall, readJudged, runScore, shareOf } from './score.ts';

const total = { right: 0, wrong: 0, missed: 0, measure: 0, shown: 0, sense: 0 };

/** Counts the results of one paper, each judged one once, and prints the differences. */
function count(paper: Paper, judged: readonly JudgedResult[]): void {
  const open = [...judged];
  for (const { text, sentence, measure, sense } of paper.results) {
    const one = takeJudged(open, text, sentence);
    if (!one) {
      total.wrong++;
      console.log(`wrong:   ${text} in “${sentence}” (${paper.plainTitle})`);
      continue;
    }
    total.right++;
    if (measure !== undefined) total.shown++;
    if (holdsHead(measure, one.measures)) total.measure++;
    else console.log(`measure: ${text} of ${measure}, judged ${one.measures} (${paper.plainTitle})`);
    if (sense === one.sense) total.sense++;
    else console.log(`sense:   ${text} is a ${sense}, judged ${one.sense} (${paper.plainTitle})`);
  }
  total.missed += open.length;
  for (const { text, sentence } of open)
    console.log(`missed:  ${text} in “${sentence}” (${paper.plainTitle})`);
}

await runScore('score:results', async (file) => {
  const find = await paperFinder();
  for (const { title, claims } of await readJudged(file, JudgedResults)) {
    const paper = find(title);
    if (paper) count(paper, claims);
    else {
      console.error(`not in the library: ${title}`);
      total.missed += claims.length;
    }
  }
  const { right, measure, shown, sense } = total;
  console.log(
    `${shown} of ${right} right results show a measure; ${shareOf(measure, right)} of all right ones show the right one.`,
  );
  console.log(
    JSON.stringify({
      ...precisionAndRecall([total]),
      measure: shareOf(measure, shown),
      sense: shareOf(sense, right),
    }),
  );
});
