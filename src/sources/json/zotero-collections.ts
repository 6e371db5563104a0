/** The names of the collections that contain each item, by its `itemID`. */
export type CollectionsOf = ReadonlyMap<unknown, readonly string[]>;

/** The collections that Better BibTeX exports beside the items, including their parent collections. */
export function zoteroCollections(text: string): CollectionsOf {
  const found = new Map<unknown, string[]>();
  if (!/"collections"\s*:\s*\{/.test(text) || !/"itemID"\s*:/.test(text)) return found;
  for (const { name, items } of collectionsIn(text)) {
    for (const item of items) found.set(item, [...(found.get(item) ?? []), name]);
  }
  return found;
}

function collectionsIn(text: string): { name: string; items: unknown[] }[] {
  try {
    const { collections } = JSON.parse(text) as { collections?: object };
    const listed: unknown[] = Object.values(collections ?? {});
    return listed.filter(isCollection);
  } catch {
    // A damaged export is read entry by entry, which reports the damage; here it simply has no collections.
    return [];
  }
}

function isCollection(value: unknown): value is { name: string; items: unknown[] } {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('items' in value)) return false;
  return typeof value.name === 'string' && value.name !== '' && Array.isArray(value.items);
}
