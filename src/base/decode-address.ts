/** An address, or a part of one, with its escapes decoded; one with an invalid escape stays as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
