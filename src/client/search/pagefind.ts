/** What Pagefind's bundle gives for one result, as far as it is used here. */
export interface PagefindResult {
  id: string;
  matchedMetaFields?: readonly string[];
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface PagefindSearchOptions {
  filters?: Record<string, string | readonly string[]>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface PagefindInstance {
  search(term: string | null, options?: PagefindSearchOptions): Promise<{ results: PagefindResult[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/**
 * Starts Pagefind from the folder of the index. It runs on the page itself: answers take a few milliseconds, less
 * than a worker takes to load. Rejects where its script cannot be loaded.
 */
export async function startPagefind(folder: string): Promise<PagefindInstance> {
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    createInstance(options: object): PagefindInstance;
  };
  return module.createInstance({ noWorker: true });
}
