// Loaded before a build: has Astro's own app render every page, and not only the first of each route.
import { registerHooks } from 'node:module';

const NONE = `
FurtherPages.prototype.render = async () => undefined;`;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const isReplaced = url.endsWith('/src/build/further-pages.ts');
    return isReplaced ? { ...loaded, source: String(loaded.source) + NONE } : loaded;
  },
});
