import type { APIContext } from 'astro';
import type { LibraryTopic } from '../../../schemas/library.ts';
import { getSite } from '../../../site/site.ts';
import { comparisonCsv } from '../../../views/topics/comparison.ts';

export async function getStaticPaths() {
  const { topics } = await getSite();
  return topics
    .filter(({ comparison }) => comparison !== undefined)
    .map((topic) => ({ params: { id: topic.id }, props: { topic } }));
}

export async function GET({ props: { topic } }: APIContext<{ topic: LibraryTopic }>): Promise<Response> {
  return new Response(comparisonCsv(await getSite(), topic), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
