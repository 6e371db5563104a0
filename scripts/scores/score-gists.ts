import { isGood, JudgedGists } from './judged-gists.ts';
import { paperFinder, readJudged, runScore } from './score.ts';

await runScore('score:gists', async (file) => {
  const find = await paperFinder();
  const judged = await readJudged(file, JudgedGists);
  let right = 0;
  for (const { title, ok } of judged) {
    const gist = find(title)?.gist ?? '';
    if (isGood(gist, ok)) right++;
    else console.log(`wrong: “${gist}”\n  judged: “${ok[0]}” (${title})`);
  }
  console.log(
    JSON.stringify({ papers: judged.length, right: Math.round((right / judged.length) * 100) / 100 }),
  );
});
