import type { AstroPrerenderer } from 'astro';

/** Makes a failure to render a page tell which page it is, by its path as the property `page`. */
export function nameFailedPage(whole: AstroPrerenderer): AstroPrerenderer {
  return {
    ...whole,
    async render(request, options) {
      try {
        return await whole.render(request, options);
      } catch (thrown) {
        if (thrown instanceof Error) Object.assign(thrown, { page: new URL(request.url).pathname });
        throw thrown;
      }
    },
  };
}
