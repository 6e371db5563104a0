import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Preview } from '../schemas/preview.ts';
import { GlyphAtlas } from './glyph-atlas.ts';
import { FIRST_STEP, type PreviewFaces, previewPng } from './preview-png.ts';

const SCRIPTS = ['latin', 'latin-ext', 'greek'];

let faces: Promise<PreviewFaces> | undefined;
/** The picture as PNG. */
export async function previewImage(view: Preview): Promise<Uint8Array<ArrayBuffer>> {
  faces ??= readPreviewFaces();
  return previewPng(view, await faces);
}

/** A picture and, if its title cannot be drawn, the reason. */
export interface DrawnPreview {
  bytes: Uint8Array<ArrayBuffer>;
  why?: string;
}

/** Draws the picture; if its title or topic cannot be drawn, the library's name takes their place. */
export async function drawPreview(view: Preview): Promise<DrawnPreview> {
  try {
    return { bytes: await previewImage(view) };
  } catch (thrown) {
    const { name, library } = view;
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return { bytes: await previewImage({ name, title: library, library: '' }), why };
  }
}

/** Reads the typefaces of pictures from their packages. */
export async function readPreviewFaces(): Promise<PreviewFaces> {
  const [title, note] = await Promise.all([
    readFace('@fontsource/source-serif-4', 'source-serif-4', 600, FIRST_STEP.title),
    readFace('@fontsource/source-sans-3', 'source-sans-3', 400, FIRST_STEP.note),
  ]);
  return { title, note };
}

async function readFace(name: string, family: string, weight: number, color: number): Promise<GlyphAtlas> {
  const { resolve } = createRequire(path.resolve('package.json'));
  const files = SCRIPTS.map((script) => resolve(`${name}/files/${family}-${script}-${weight}-normal.woff`));
  return new GlyphAtlas(await Promise.all(files.map((file) => readFile(file))), color);
}
