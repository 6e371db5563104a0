import { hash } from 'node:crypto';

/** Characters of a digest: 132 bits. */
export const DIGEST_LENGTH = 22;

/**
 * A digest of texts or bytes, safe in addresses and file names: 132 bits of SHA-256. The order and boundaries of
 * the parts count.
 */
export function digestOf(first: string | Uint8Array, ...others: readonly (string | Uint8Array)[]): string {
  const digest = hash('sha256', first, 'base64url').slice(0, DIGEST_LENGTH);
  if (others.length === 0) return digest;
  return digestOf([digest, ...others.map((part) => digestOf(part))].join(' '));
}
