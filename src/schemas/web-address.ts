const LONGEST = 500;

/**
 * An address that a link may lead to: `https://…` or `http://…`, without a user name, which could look like another
 * host. Undefined for anything else.
 */
export function parseWebAddress(text: string): string | undefined {
  const written = text.trim();
  if (written.length > LONGEST || !/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const { href, username, password } = new URL(written);
  return username === '' && password === '' ? href : undefined;
}

/** As shown to readers: `example.org/~ada`. */
export function shownWebAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
