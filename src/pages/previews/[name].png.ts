import type { APIContext } from 'astro';
import { previewImage } from '../../pictures/preview-image.ts';
import type { Preview } from '../../schemas/preview.ts';
import { getSite } from '../../site/site.ts';
import { previewViews } from '../../views/frame/preview.ts';

/** All pictures in development; none in a build, which has workers draw them. */
export async function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  return previewViews(getSite()).map((preview) => ({
    params: { name: preview.name },
    props: { preview },
  }));
}

export async function GET({ props }: APIContext<{ preview: Preview }>): Promise<Response> {
  const image = await previewImage(props.preview);
  return new Response(image, { headers: { 'content-type': 'image/png' } });
}
