import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import sharp from 'sharp';
import { digestOf } from '../base/digest.ts';
import type { Preview } from '../schemas/preview.ts';
import { codeVersion } from '../store/code-version.ts';
import { Outline } from './glyph-outlines.ts';
import { type PreviewFonts, previewSvg } from './preview-svg.ts';

const SCRIPTS = ['latin', 'latin-ext', 'greek'];

let fonts: Promise<PreviewFonts> | undefined;
let version: Promise<string> | undefined;

/** The picture as PNG: out of the cache, where the same code and packages drew the same view, or drawn and put there. */
export async function previewImage(view: Preview, cache: string): Promise<Uint8Array<ArrayBuffer>> {
  version ??= codeVersion(process.cwd());
  const digest = digestOf(await version, JSON.stringify(view));
  const file = path.join(cache, 'previews', `${digest}.png`);
  const known = await readFile(file).catch(() => null);
  if (known) return Uint8Array.from(known);
  fonts ??= loadFonts();
  const svg = previewSvg(view, await fonts);
  const image = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 8, effort: 1, dither: 0 })
    .toBuffer();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.next`, image);
  await rename(`${file}.next`, file);
  return Uint8Array.from(image);
}

async function loadFonts(): Promise<PreviewFonts> {
  const [serif, sans] = await Promise.all([
    loadFont('@fontsource/source-serif-4', 'source-serif-4', 600),
    loadFont('@fontsource/source-sans-3', 'source-sans-3', 400),
  ]);
  return { serif, sans };
}

async function loadFont(name: string, family: string, weight: number): Promise<Outline> {
  const { resolve } = createRequire(path.resolve('package.json'));
  const files = SCRIPTS.map((script) => resolve(`${name}/files/${family}-${script}-${weight}-normal.woff`));
  return new Outline(await Promise.all(files.map((file) => readFile(file))));
}
