import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';

/** Files of the two variable fonts in their packages, by the name that style sheets and pages use. */
const FACES = {
  serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  sans: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
};

/** Weights that style sheets may use. */
export const WEIGHTS = { min: 400, max: 600 };

/** What pages use of a font: these weights, kerning, ligatures, and tabular or lining figures. */
const USED = {
  targetFormat: 'woff2' as const,
  variationAxes: { wght: WEIGHTS },
  keepFeatures: ['kern', 'liga', 'tnum', 'lnum'],
};

/** Code point ranges of the packages' Latin files. */
const LATIN = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x304, 0x304],
  [0x308, 0x308],
  [0x329, 0x329],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2193],
  [0x2212, 0x2215],
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
] as const;

/**
 * A folder with the two fonts reduced to what pages use, three fifths of the packages' bytes: `serif.woff2` and
 * `sans.woff2`. It is made once, in the folder `cache`. `root` is the folder of the repository.
 */
export async function typefaces(cache: string, root: string): Promise<string> {
  const require = createRequire(path.join(root, 'package.json'));
  const { version } = require('subset-font/package.json') as { version: string };
  const faces = await Promise.all(
    Object.entries(FACES).map(async ([name, file]) => ({
      name,
      face: await readFile(require.resolve(file)),
    })),
  );
  const key = digestOf(JSON.stringify([version, USED, LATIN]), ...faces.map(({ face }) => face));
  const folder = path.join(cache, 'typefaces', key);
  await mkdir(folder, { recursive: true });
  await Promise.all(faces.map(({ name, face }) => writeReduced(face, path.join(folder, `${name}.woff2`))));
  return folder;
}

/** The file's digest is stored next to it, so that a damaged file is made again. */
async function writeReduced(face: Buffer, file: string): Promise<void> {
  if (await isWhole(file)) return;
  const { default: subsetFont } = await import('subset-font');
  const reduced = await subsetFont(face, LATIN.map(charactersOf).join(''), USED);
  await writeInPlace(file, reduced);
  await writeInPlace(`${file}.digest`, digestOf(reduced));
}

async function isWhole(file: string): Promise<boolean> {
  const [face, digest] = await Promise.all(
    [file, `${file}.digest`].map((one) => readFile(one).catch(() => null)),
  );
  return face != null && digest != null && digestOf(face) === digest.toString();
}

async function writeInPlace(file: string, content: string | Uint8Array): Promise<void> {
  const own = `${file}.${randomUUID()}`;
  try {
    await writeFile(own, content);
    await rename(own, file);
  } catch (thrown) {
    await rm(own, { force: true });
    throw thrown;
  }
}

function charactersOf([first, last]: readonly [number, number]): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
