/** What this browser stores under a key; null if there is nothing, or if storage is blocked for this page. */
export function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text. If storage is blocked for this page, it lasts until the reader leaves it. */
export function store(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // There is nothing to do about it.
  }
}
