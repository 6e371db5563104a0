import type { APIContext } from 'astro';
import { buildEnvironment } from '../../base/environment.ts';
import { previewImage } from '../../pictures/preview-image.ts';
import type { Preview } from '../../schemas/preview.ts';
import { getSite } from '../../site/site.ts';
import { previewViews } from '../../views/frame/preview.ts';

export async function getStaticPaths() {
  return previewViews(await getSite()).map((preview) => ({
    params: { name: preview.name },
    props: { preview },
  }));
}

export async function GET({ props }: APIContext<{ preview: Preview }>): Promise<Response> {
  const image = await previewImage(props.preview, buildEnvironment().cache);
  return new Response(image, { headers: { 'content-type': 'image/png' } });
}
