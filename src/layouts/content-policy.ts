import { createHash } from 'node:crypto';
import { firstPaint } from '../client/frame/first-paint.ts';

const firstPaintHash = createHash('sha256').update(firstPaint).digest('base64');

/**
 * What a page may load: only files that the site itself serves, and one known inline script. There are no inline
 * styles and no `style` attributes. The WebAssembly of the search runs in a worker, which a page's policy does not
 * govern.
 */
export const contentPolicy = [
  "default-src 'self'",
  `script-src 'self' 'sha256-${firstPaintHash}'`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join(';');
