import type { APIContext } from 'astro';
import type { LibraryTopic } from '../../../schemas/library.ts';
import { getSite } from '../../../site/site.ts';
import { comparisonCsv, comparisonJson } from '../../../views/topics/comparison.ts';

const WRITERS = {
  csv: { write: comparisonCsv, mediaType: 'text/csv; charset=utf-8' },
  json: { write: comparisonJson, mediaType: 'application/json' },
};

interface Props {
  topic: LibraryTopic;
  extension: keyof typeof WRITERS;
}

export async function getStaticPaths() {
  const { topics } = getSite();
  const extensions = Object.keys(WRITERS) as Props['extension'][];
  return topics
    .filter(({ comparison }) => comparison !== undefined)
    .flatMap((topic) =>
      extensions.map((extension) => ({ params: { id: topic.id, extension }, props: { topic, extension } })),
    );
}

/** The comparison of a topic's papers, as CSV for spreadsheets and as JSON for the page that compares papers. */
export async function GET({ props: { topic, extension } }: APIContext<Props>): Promise<Response> {
  const { write, mediaType } = WRITERS[extension];
  return new Response(write(getSite(), topic), { headers: { 'content-type': mediaType } });
}
