import { setImmediate } from 'node:timers/promises';
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

/** Number of pictures a worker draws per task: few, so that all threads finish at about the same time. */
const AT_ONCE = 16;

/** A picture to be drawn. */
interface Changed {
  view: Preview;
  file: string;
  key: string;
}

/** Pictures that are being drawn. */
export interface Pictures {
  /** Resolves once all are drawn, to the problems of those that lack their title. */
  drawn: Promise<Problem[]>;
  /** Draws in this thread too until `awaited` settles or no picture is left, and returns `awaited`. */
  drawUntil<T>(awaited: Promise<T>): Promise<T>;
}

/** Has workers draw the preview pictures whose content changed. */
export function beginPictures(
  site: Site,
  { shard }: BuildEnvironment,
  files: SiteFiles,
  workers: Pick<Workers, 'size' | 'run'>,
): Pictures {
  const changed = previewViews(site)
    .map(
      (view): Changed => ({ view, file: `previews/${view.name}.png`, key: digestOf(JSON.stringify(view)) }),
    )
    .filter(({ file }) => ownsPath(shard, file))
    .filter(({ file, key }) => !files.reuse(file, key));
  const left = [...changed];
  const failed = new Map<Changed, string>();
  const keep: Keep = (picture, { bytes, why }) => {
    // A picture without its title is drawn, and reported, in each build.
    files.write(picture.file, bytes, why === undefined ? picture.key : undefined);
    if (why !== undefined) failed.set(picture, why);
  };
  const beside = Promise.all(Array.from({ length: workers.size }, () => drawBeside(left, workers, keep)));
  return {
    drawn: beside.then(() => changed.flatMap((picture) => problemOf(picture, failed.get(picture), site))),
    drawUntil: (awaited) => drawUntil(awaited, left, keep),
  };
}

type Keep = (picture: Changed, drawn: DrawnPreview) => void;

/** Has a worker draw pictures until none is left. */
async function drawBeside(left: Changed[], workers: Pick<Workers, 'run'>, keep: Keep): Promise<void> {
  while (left.length > 0) {
    const some = left.splice(-AT_ONCE);
    const drawn = await workers.run(
      'previews',
      some.map(({ view }) => view),
    );
    for (const [at, picture] of some.entries()) keep(picture, drawn[at] as DrawnPreview);
  }
}

/** Draws pictures in this thread until `awaited` settles or none is left, and returns `awaited`. */
async function drawUntil<T>(awaited: Promise<T>, left: Changed[], keep: Keep): Promise<T> {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  awaited.then(settle, settle);
  // Lets a promise that is already settled say so.
  await setImmediate();
  while (!isSettled && left.length > 0) {
    const [picture] = left.splice(0, 1) as [Changed];
    const { drawPreview } = await import('../pictures/preview-image.ts');
    keep(picture, await drawPreview(picture.view));
    await setImmediate();
  }
  return awaited;
}

function problemOf({ view }: Changed, why: string | undefined, site: Site): Problem[] {
  if (why === undefined) return [];
  return [incompletePaper(view.title, 'with a preview picture without its title', placeOf(view, site), why)];
}

/** Where the title of a picture comes from. */
function placeOf({ name }: Preview, site: Site): Place {
  const [, kind, id = ''] = /^(paper|topic)-(.*)$/.exec(name) ?? [];
  if (kind === 'paper') return firstPlace(site.textOf(id));
  return { file: kind === 'topic' ? `content/topics/${id}.mdx` : 'content/library.yaml' };
}
