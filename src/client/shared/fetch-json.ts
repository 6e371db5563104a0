/** What every file begins with that is packed by gzip. */
const SIGNATURE = [0x1f, 0x8b];

/** The site has no such file. */
export class NotFound extends Error {}

/**
 * A JSON file of the site, packed or not: some hosts send a packed file on as it is, others let the browser unpack it.
 * Rejects where it is missing or broken.
 */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (response.status === 404) throw new NotFound(`there is no ${address}`);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  if (!address.endsWith('.gz')) return (await response.json()) as T;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = SIGNATURE.every((byte, at) => bytes[at] === byte);
  const unpacked = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes;
  return (await new Response(unpacked).json()) as T;
}
