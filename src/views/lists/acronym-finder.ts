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

const BEYOND_ASCII = /\P{ASCII}/gu;
/** A character that may be in a token; half of a pair may be. */
const IN_TOKEN = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

const CAPITALS = /[A-Z]/g;
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
    const others = text.match(BEYOND_ASCII) ?? [];
    const isAscii = others.length === 0 || !IN_TOKEN.test(others.join(''));
    const tokens = isAscii ? this.#tokensOfAscii(text) : tokensWithCapitals(text);
    const keys: string[] = [];
    for (const token of tokens) for (const key of this.#keysOf(token)) keys.push(key);
    return keys;
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
   * The tokens with capitals that may be acronyms, by their hashes or those of their parts before a hyphen, in a
   * text whose tokens are ASCII. Much faster than reading each token: only what is around a capital is read.
   */
  #tokensOfAscii(text: string): string[] {
    const tokens: string[] = [];
    CAPITALS.lastIndex = 0;
    while (CAPITALS.test(text)) {
      const start = startOfToken(text, CAPITALS.lastIndex - 1);
      const end = this.#endOfToken(text, start);
      if (this.#mayBeKnown) tokens.push(text.slice(start, end));
      CAPITALS.lastIndex = end;
    }
    return tokens;
  }

  /** Whether the token read last may be an acronym. */
  #mayBeKnown = false;

  #endOfToken(text: string, start: number): number {
    const hashes = this.#hashes;
    let mayBeKnown = false;
    let hash = 0;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = KINDS[code] ?? NONE;
      if (kind === NONE) break;
      if (code === HYPHEN) mayBeKnown ||= hashes[hash] === 1;
      if (kind >= KEPT) hash = nextHash(hash, kind === CAPITAL ? code + LOWER : code);
    }
    this.#mayBeKnown = mayBeKnown || hashes[hash] === 1;
    return at;
  }
}

/** The offset at which the token with the capital at `at` begins. */
function startOfToken(text: string, at: number): number {
  let start = at;
  for (let before = at - 1; before >= 0; before--) {
    const kind = KINDS[text.charCodeAt(before)] ?? NONE;
    if (kind === NONE) break;
    if (kind >= BEGINNING) start = before;
  }
  return start;
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
