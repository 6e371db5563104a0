import { gzipSync } from 'node:zlib';
import type { APIContext } from 'astro';
import type { PublishedFile } from '../views/published/published-files.ts';

interface PublishedPath {
  params: { name: string; extension: string };
  props: { file: PublishedFile; key: () => string };
}

/** The path of a published file. */
export function publishedPath(file: PublishedFile): PublishedPath {
  const { stem, part, extension } = file;
  return {
    params: { name: part === 1 ? stem : `${stem}-${part}`, extension },
    props: { file, key: file.key },
  };
}

/** Responds with a published file. */
export function servePublished({ props: { file } }: APIContext<{ file: PublishedFile }>): Response {
  const text = file.write();
  const body = file.isPacked ? new Uint8Array(gzipSync(text, { level: 9 })) : text;
  return new Response(body, { headers: { 'content-type': file.mediaType } });
}
