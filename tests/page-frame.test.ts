import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.join(import.meta.dirname, '../src');

// A paper's page is kept from one build to the next under a digest of its view and of what its frame shows of the
// library (`src/build/paper-pages.ts`). What a template reads beside its props is in neither by itself.
test('only the frame of pages and what stands in overviews and notes read the library themselves', () => {
  const templates = ['components', 'layouts'].flatMap((folder) =>
    readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.replaceAll(path.sep, '/')),
    ),
  );
  const readers = templates.filter(
    (file) => /\.(?:astro|ts)$/.test(file) && /\bgetSite\b/.test(readFileSync(path.join(SRC, file), 'utf8')),
  );
  expect(readers.sort()).toEqual([
    'components/Metadata.astro',
    'components/SiteFooter.astro',
    'components/SiteHeader.astro',
    'components/overview/LineOfWork.astro',
    'components/overview/Paper.astro',
    'layouts/Page.astro',
  ]);
});
