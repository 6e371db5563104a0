import { digestOf } from '../base/digest.ts';
import type { BuildEnvironment } from '../base/environment.ts';
import type { Place, Problem } from '../base/problems.ts';
import { ownsPath } from '../base/shard.ts';
import { firstPlace, incompletePaper } from '../library/papers/incomplete-papers.ts';
import type { DrawnPreview } from '../pictures/preview-image.ts';
import type { Preview } from '../schemas/preview.ts';
import type { Site } from '../site/site.ts';
import type { SiteFiles } from '../store/site-files.ts';
import { previewViews } from '../views/frame/preview.ts';
import type { Workers } from './workers/workers.ts';

/** Number of pictures a worker draws per task. */
const AT_ONCE = 64;

/** Has workers draw the preview pictures whose content changed, and reports those that lack their title. */
export async function writePictures(
  site: Site,
  { shard }: BuildEnvironment,
  files: SiteFiles,
  workers: Workers,
): Promise<Problem[]> {
  const views = previewViews(site)
    .map((view) => ({ view, file: `previews/${view.name}.png`, key: digestOf(JSON.stringify(view)) }))
    .filter(({ file }) => ownsPath(shard, file))
    .filter(({ file, key }) => !files.reuse(file, key));
  const groups = Array.from({ length: Math.ceil(views.length / AT_ONCE) }, (_, at) =>
    views.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  const problems: Problem[] = [];
  await Promise.all(
    groups.map(async (group) => {
      const drawn = await workers.run(
        'previews',
        group.map(({ view }) => view),
      );
      for (const [at, { view, file, key }] of group.entries()) {
        const { bytes, why } = drawn[at] as DrawnPreview;
        // A picture without its title is drawn, and reported, in each build.
        files.write(file, bytes, why === undefined ? key : undefined);
        if (why !== undefined)
          problems.push(
            incompletePaper(view.title, 'with a preview picture without its title', placeOf(view, site), why),
          );
      }
    }),
  );
  return problems;
}

/** Where the title of a picture comes from. */
function placeOf({ name }: Preview, site: Site): Place {
  const [, kind, id = ''] = /^(paper|topic)-(.*)$/.exec(name) ?? [];
  if (kind === 'paper') return firstPlace(site.textOf(id));
  return { file: kind === 'topic' ? `content/topics/${id}.mdx` : 'content/library.yaml' };
}
