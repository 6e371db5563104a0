import { acronymKey } from '../../library/names/readings.ts';

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}+/_^&.-]*/gu;

/** What a character is to a token: `KEPT` and those above are in the key of an acronym, the last two can begin a token. */
const [NONE, INSIDE, KEPT, BEGINNING, CAPITAL] = [0, 1, 2, 3, 4] as const;

/** By ASCII code. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Z]/.test(character)) return CAPITAL;
  if (/[a-z0-9]/.test(character)) return BEGINNING;
  if (character === '+') return KEPT;
  return /[/_^&.-]/.test(character) ? INSIDE : NONE;
});

/** A character that may be in a token; half of a pair may be. */
const IN_TOKEN = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

const LAST_ASCII = 127;
const SPACE = 32;
const HYPHEN = 45;
/** What sets a lower-case letter apart from its capital. */
const LOWER = 32;
/** Number of hashes that are told apart. */
const HASHES = 1 << 16;

/** Finds acronyms in texts by their keys (`acronymKey`). */
export class AcronymFinder {
  readonly #known: ReadonlyMap<string, unknown>;
  /** The keys in each token read so far: papers share most of their tokens. */
  readonly #keys = new Map<string, string[]>();
  /** 1 for the hashes of keys and of their plurals. */
  readonly #hashes = new Uint8Array(HASHES);

  constructor(known: ReadonlyMap<string, unknown>) {
    this.#known = known;
    for (const key of known.keys()) for (const form of [key, `${key}s`]) this.#hashes[hashOf(form)] = 1;
  }

  /** The keys of the acronyms that a text contains, with repetitions. */
  keysIn(text: string): string[] {
    return (this.#simpleTokens(text) ?? tokensWithCapitals(text)).flatMap((token) => this.#keysOf(token));
  }

  #keysOf(token: string): string[] {
    const read = this.#keys.get(token);
    if (read) return read;
    const parts = [token, token.split('-')[0] ?? ''];
    const keys = parts
      .map((part) => acronymKey(part.replace(/[./&-]+$/, '')))
      .filter((key) => this.#known.has(key));
    this.#keys.set(token, keys);
    return keys;
  }

  /**
   * The tokens with capitals that may be acronyms, by their hashes or those of their parts before a hyphen; undefined
   * for a text with other letters than those of ASCII. Much faster than reading each token.
   */
  #simpleTokens(text: string): string[] | undefined {
    const tokens: string[] = [];
    const hashes = this.#hashes;
    let start = -1;
    let hash = 0;
    let hasCapital = false;
    let mayBeKnown = false;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : SPACE;
      const kind = KINDS[code] ?? NONE;
      if (code > LAST_ASCII && IN_TOKEN.test(text.charAt(at))) return undefined;
      if (start < 0) {
        if (kind < BEGINNING) continue;
        start = at;
        hash = 0;
        hasCapital = false;
        mayBeKnown = false;
      }
      if (kind === NONE || code === HYPHEN) mayBeKnown ||= hashes[hash] === 1;
      if (kind >= KEPT) hash = nextHash(hash, kind === CAPITAL ? code + LOWER : code);
      hasCapital ||= kind === CAPITAL;
      if (kind > NONE) continue;
      if (hasCapital && mayBeKnown) tokens.push(text.slice(start, at));
      start = -1;
    }
    return tokens;
  }
}

/** The tokens of a text that contain a capital: no others can be acronyms. */
function tokensWithCapitals(text: string): string[] {
  return (text.match(TOKEN) ?? []).filter((token) => /\p{Lu}/u.test(token));
}

function nextHash(hash: number, code: number): number {
  return (hash * 31 + code) & (HASHES - 1);
}

function hashOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = nextHash(hash, key.charCodeAt(at));
  return hash;
}
