import { gzipSync } from 'node:zlib';
import type { APIContext } from 'astro';
import type { PublishedFile } from '../views/published/published-files.ts';

interface PublishedPath {
  params: { extension: string; part: string | undefined };
  props: { file: PublishedFile };
}

/** The paths of first parts, whose names have no number, or of further ones. */
export function publishedPaths(
  files: readonly PublishedFile[],
  stem: string,
  parts: 'first' | 'further',
): PublishedPath[] {
  return files
    .filter((file) => file.stem === stem && (file.part === 1) === (parts === 'first'))
    .map((file) => ({
      params: { extension: file.extension, part: file.part === 1 ? undefined : String(file.part) },
      props: { file },
    }));
}

/** Answers with a published file. */
export function servePublished({ props: { file } }: APIContext<{ file: PublishedFile }>): Response {
  const text = file.write();
  const body = file.isPacked ? new Uint8Array(gzipSync(text, { level: 9 })) : text;
  return new Response(body, { headers: { 'content-type': file.mediaType } });
}
