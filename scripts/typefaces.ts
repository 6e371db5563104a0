import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';

/** The folder of the fonts that sites serve. */
export const FOLDER = path.join(import.meta.dirname, '../src/pictures/typefaces');

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

/** The two fonts reduced to what pages use, three fifths of the packages' bytes, by file name. */
export async function reducedTypefaces(): Promise<[file: string, bytes: Uint8Array][]> {
  const { resolve } = createRequire(import.meta.url);
  const characters = LATIN.map(charactersOf).join('');
  return Promise.all(
    Object.entries(FACES).map(async ([name, file]): Promise<[string, Uint8Array]> => {
      const face = await readFile(resolve(file));
      return [`${name}.woff2`, await subsetFont(face, characters, USED)];
    }),
  );
}

function charactersOf([first, last]: readonly [number, number]): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

// Sites are built from the files that this writes, because making them takes as long as a tenth of a small site.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, bytes] of await reducedTypefaces()) await writeFile(path.join(FOLDER, file), bytes);
}
