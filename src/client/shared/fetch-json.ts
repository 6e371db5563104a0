/** What every file begins with that is packed by gzip. */
const SIGNATURE = [0x1f, 0x8b];

/** The site has no such file. */
export class NotFound extends Error {}

/** A JSON file of the site. Rejects where it is missing or broken. */
export async function fetchJson<T>(address: string): Promise<T> {
  return readJson(await fetchBytes(address));
}

/** A file of the site. Rejects where it is missing. */
export async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (response.status === 404) throw new NotFound(`there is no ${address}`);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.arrayBuffer();
}

/** What a JSON file holds, packed or not: some hosts send a packed file on as it is, others let the browser unpack it. */
export async function readJson<T>(bytes: ArrayBuffer): Promise<T> {
  const start = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, SIGNATURE.length));
  const isPacked = SIGNATURE.every((byte, at) => start[at] === byte);
  const unpacked = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes;
  return (await new Response(unpacked).json()) as T;
}
