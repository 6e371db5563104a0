import type { LibraryTopic } from '../../schemas/library.ts';

/** For a paper's slug the lines of work it is in, each as topic and id. */
export function linesOfWork(topics: readonly LibraryTopic[]): (slug: string) => readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { id: topic, linesOfWork = [] } of topics) {
    for (const { id, papers } of linesOfWork) {
      for (const slug of papers) lines.set(slug, [...(lines.get(slug) ?? []), `${topic}/${id}`]);
    }
  }
  return (slug) => lines.get(slug) ?? [];
}
