import { createHash } from 'node:crypto';
import { firstPaint } from '../client/frame/first-paint.ts';

const firstPaintHash = hashOf(firstPaint);

/**
 * What a page may load: only files that the site itself serves, and known inline scripts: that of every page and
 * `others`. There are no inline
 * styles and no `style` attributes. The WebAssembly of the search runs in a worker, which a page's policy does not
 * govern.
 */
export function contentPolicy(others: readonly string[] = []): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${[firstPaintHash, ...others.map(hashOf)].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
