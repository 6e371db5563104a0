import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DIGEST_LENGTH, digestOf } from '../base/digest.ts';
import type { Preview } from '../schemas/preview.ts';
import { codeVersion } from '../store/code-version.ts';
import { GlyphAtlas } from './glyph-atlas.ts';
import { type PreviewFaces, previewPng } from './preview-png.ts';

const SCRIPTS = ['latin', 'latin-ext', 'greek'];

let faces: Promise<PreviewFaces> | undefined;
let version: Promise<string> | undefined;

/** The picture as PNG: out of the cache, where the same code and packages drew the same view, or drawn and put there. */
export async function previewImage(view: Preview, cache: string): Promise<Uint8Array<ArrayBuffer>> {
  version ??= codeVersion(process.cwd());
  const file = path.join(cache, 'previews', previewKey(view, await version));
  const known = await readWhole(file);
  if (known) return known;
  faces ??= readPreviewFaces();
  const image = previewPng(view, await faces);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.next`, Buffer.concat([Buffer.from(digestOf(image)), image]));
  await rename(`${file}.next`, file);
  return image;
}

/** What a picture depends on: what it says, and the code and packages that draw it. */
export function previewKey(view: Preview, codeVersion: string): string {
  return digestOf(codeVersion, JSON.stringify(view));
}

/** Reads the typefaces of pictures out of the packages that hold them. */
export async function readPreviewFaces(): Promise<PreviewFaces> {
  const [title, note] = await Promise.all([
    readFace('@fontsource/source-serif-4', 'source-serif-4', 600),
    readFace('@fontsource/source-sans-3', 'source-sans-3', 400),
  ]);
  return { title, note };
}

async function readFace(name: string, family: string, weight: number): Promise<GlyphAtlas> {
  const { resolve } = createRequire(path.resolve('package.json'));
  const files = SCRIPTS.map((script) => resolve(`${name}/files/${family}-${script}-${weight}-normal.woff`));
  return new GlyphAtlas(await Promise.all(files.map((file) => readFile(file))));
}

/** What a file holds behind the digest of it; undefined where it is missing or damaged. */
async function readWhole(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return undefined;
  const content = Uint8Array.from(bytes.subarray(DIGEST_LENGTH));
  return digestOf(content) === bytes.toString('latin1', 0, DIGEST_LENGTH) ? content : undefined;
}
