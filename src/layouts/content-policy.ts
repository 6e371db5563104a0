import { createHash } from 'node:crypto';
import { themeStart } from '../client/theme-start.ts';

const themeStartHash = createHash('sha256').update(themeStart).digest('base64');

/**
 * What a page may load: only what the site itself serves, one known inline script, and the WebAssembly of the
 * search. There are no inline styles and no `style` attributes.
 */
export const contentPolicy = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${themeStartHash}'`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join(';');
