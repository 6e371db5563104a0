import type { LibraryTopic } from '../../schemas/library.ts';

/** Returns a function from a paper's slug to its lines of work, each as topic and id. */
export function linesOfWork(topics: readonly LibraryTopic[]): (slug: string) => readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { id: topic, linesOfWork = [] } of topics) {
    for (const { id, papers } of linesOfWork) {
      for (const slug of papers) lines.set(slug, [...(lines.get(slug) ?? []), `${topic}/${id}`]);
    }
  }
  return (slug) => lines.get(slug) ?? [];
}
