/** The first bytes of every gzip file. */
const SIGNATURE = [0x1f, 0x8b];

/** Thrown if the site has no such file. */
export class NotFound extends Error {}

/** Fetches a JSON file of the site. Rejects if it is missing or broken. */
export async function fetchJson<T>(address: string): Promise<T> {
  return readJson(await fetchBytes(address));
}

/** Fetches a file of the site. Rejects if it is missing. */
export async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (response.status === 404) throw new NotFound(`there is no ${address}`);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.arrayBuffer();
}

/**
 * Parses a JSON file, gzipped or not: some hosts send a compressed file as it is, others let the browser decompress
 * it.
 */
export async function readJson<T>(bytes: ArrayBuffer): Promise<T> {
  const start = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, SIGNATURE.length));
  const isPacked = SIGNATURE.every((byte, at) => start[at] === byte);
  const unpacked = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes;
  return (await new Response(unpacked).json()) as T;
}
