import type { APIContext } from 'astro';
import { getSite } from '../../../site.ts';
import { catalogueOf, type Shelf } from '../../../views/catalogue.ts';
import { topicMarkdown } from '../../../views/topic-markdown.ts';

export async function getStaticPaths() {
  const { shelves } = catalogueOf(await getSite());
  return shelves.map((shelf) => ({ params: { id: shelf.topic.id }, props: { shelf } }));
}

/** The papers of a topic as Markdown. */
export function GET({ props: { shelf }, site: origin }: APIContext<{ shelf: Shelf }>): Response {
  const headers = { 'content-type': 'text/markdown; charset=utf-8' };
  return new Response(topicMarkdown(shelf, origin), { headers });
}
