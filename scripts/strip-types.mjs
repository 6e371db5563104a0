/**
 * Lets Node read this package's TypeScript below `node_modules`, where Node does not strip types: `node --import`
 * this file. The alternatives are more complex: compiling to JavaScript when packing would mean rewriting the imports
 * of templates, routes and workers, and copying the engine elsewhere would need a location, dependencies next to
 * it, and cleanup.
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
