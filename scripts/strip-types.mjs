/**
 * Lets Node read the TypeScript of this package below `node_modules`, where it strips no types by itself: `node --import`
 * this file. It is simpler than the other ways: JavaScript made when packing would need the imports of templates, routes
 * and workers rewritten, and a copy of the engine outside needs a place, packages beside it, and somebody to remove it.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';

const ROOT = new URL('..', import.meta.url).href;

registerHooks({
  load(url, context, next) {
    const [file] = url.split(/[?#]/, 1);
    if (!file.startsWith(ROOT) || !file.endsWith('.ts')) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(new URL(file), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});
