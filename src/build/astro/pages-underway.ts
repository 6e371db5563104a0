import type { AstroPrerenderer } from 'astro';

/** What is being drawn of a site. */
export interface PagesUnderway {
  /** Paths of the pages that are begun and not at their end; empty for the code of all pages, which is started first. */
  readonly paths: Set<string>;
  /** How many have come to their end. */
  ended: number;
}

// Astro loads the configuration apart from the script that starts the build, so a module variable would not be shared.
const KEY = Symbol.for('lectern.pages-underway');

type Shared = typeof globalThis & { [KEY]?: PagesUnderway };

/** The pages that this process is drawing. */
export function pagesUnderway(): PagesUnderway {
  const shared = globalThis as Shared;
  shared[KEY] ??= { paths: new Set(), ended: 0 };
  return shared[KEY];
}

/** Makes what renders pages tell which ones are underway. */
export function tellPagesUnderway(whole: AstroPrerenderer): AstroPrerenderer {
  return {
    ...whole,
    setup: () => underway('', async () => whole.setup?.()),
    render: (request, options) =>
      underway(new URL(request.url).pathname, () => whole.render(request, options)),
  };
}

async function underway<T>(path: string, draw: () => Promise<T>): Promise<T> {
  const pages = pagesUnderway();
  pages.paths.add(path);
  try {
    return await draw();
  } finally {
    pages.paths.delete(path);
    pages.ended += 1;
  }
}
