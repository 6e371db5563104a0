import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentFiles } from '../src/base/content-files.ts';
import { readContent } from '../src/build/read-content.ts';
import { type BuiltLibrary, buildLibrary } from '../src/pipeline.ts';

const CONTENT = path.join(import.meta.dirname, '../content');
const SOURCES = path.join(CONTENT, 'sources');
const LISTING = /^00\d_[0-9a-f]{16}\.txt$/;

/** A list as it was received. */
interface ReceivedList {
  file: string;
  text: string;
}

/** Whether `content/` holds the library that the engine comes with, of which some tests know more than of any other. */
export const hasExampleLibrary = existsSync(path.join(SOURCES, '000_c01434c317b23565.txt'));

/** The listings of that library; none where `content/` holds another. */
export function exampleListings(): ReceivedList[] {
  if (!hasExampleLibrary) return [];
  return readdirSync(SOURCES)
    .filter((file) => LISTING.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(SOURCES, file), 'utf8') }));
}

let example: Promise<{ content: ContentFiles; built: BuiltLibrary }> | undefined;

/** The library in `content/`, made once for all test files that a worker runs. */
export function exampleLibrary(): NonNullable<typeof example> {
  example ??= readContent(CONTENT).then((content) => ({ content, built: buildLibrary(content) }));
  return example;
}

/** A listing that is there whatever `content/` holds. */
export function inventedListing(): ReceivedList {
  const file = path.join(import.meta.dirname, 'fixtures/compact/sources/list.txt');
  return { file: 'list.txt', text: readFileSync(file, 'utf8') };
}
