import type { Library } from '../../src/schemas/library.ts';

const SHOWN = 50;

/** Which papers each source shares with others, and which only it has. */
export function formatMatchReport({ sources, papers }: Pick<Library, 'sources' | 'papers'>): string {
  const lines = sources.flatMap(({ file, papers: total, merged }) => {
    const alone = papers.filter(({ provenance }) => provenance.every(({ source }) => source === file));
    // With a single source, nothing could be matched.
    const described = sources.length > 1 ? alone.filter(({ provenance }) => provenance.length === 1) : [];
    const more = described.length > SHOWN ? [`    … and ${described.length - SHOWN} more`] : [];
    return [
      `  ${file}: ${total} papers, ${merged} of them matched with another entry, ${alone.length} in no other source`,
      ...described
        .slice(0, SHOWN)
        .map(({ slug, provenance: [place] }) => `    unmatched: ${slug} (line ${place?.lines[0]})`),
      ...more,
    ];
  });
  return ['Matching of the sources', ...lines].join('\n');
}
