import type { APIContext } from 'astro';
import { getSite } from '../../../site.ts';
import { catalogueOf, type Shelf } from '../../../views/catalogue.ts';
import { CITATION_FILES, type CitationFile } from '../../../views/citation-files.ts';

export async function getStaticPaths() {
  const { shelves } = catalogueOf(await getSite());
  return shelves.flatMap((shelf) =>
    CITATION_FILES.map((file) => ({
      params: { id: shelf.topic.id, extension: file.extension },
      props: { shelf, file },
    })),
  );
}

/** References to the papers of a topic, newest first. */
export async function GET({
  props: { shelf, file },
}: APIContext<{ shelf: Shelf; file: CitationFile }>): Promise<Response> {
  const site = await getSite();
  const text = file.write(site, shelf.papers);
  return new Response(text, { headers: { 'content-type': file.mediaType } });
}
