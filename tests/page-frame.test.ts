import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.join(import.meta.dirname, '../src');

// A page is kept from one build to the next under a digest of its props and of what its frame shows of the library
// (`src/build/write-site.ts`). What a template reads beside those is in neither.
test('only the frame of pages and components in overviews and notes read the library themselves', () => {
  const templates = ['components', 'layouts'].flatMap((folder) =>
    readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.replaceAll(path.sep, '/')),
    ),
  );
  const readers = templates.filter(
    (file) => /\.(?:astro|ts)$/.test(file) && /\bgetSite\b/.test(readFileSync(path.join(SRC, file), 'utf8')),
  );
  const FRAME = /frameOf\(getSite\(\)\)/g;
  const beside = readers.filter((file) => {
    const text = readFileSync(path.join(SRC, file), 'utf8').replace(/^import .*$/gm, '');
    return /\bgetSite\b/.test(text.replace(FRAME, ''));
  });
  expect(beside.sort()).toEqual(['components/overview/LineOfWork.astro', 'components/overview/Paper.astro']);
  expect(readers.sort()).toEqual([
    'components/frame/Metadata.astro',
    'components/frame/SiteFooter.astro',
    'components/frame/SiteHeader.astro',
    'components/overview/LineOfWork.astro',
    'components/overview/Paper.astro',
    'layouts/Page.astro',
  ]);
});

test('a page that is kept while its props are as they were reads nothing else', () => {
  const pages = readdirSync(path.join(SRC, 'pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => ({ file, text: readFileSync(path.join(SRC, 'pages', file), 'utf8') }))
    .filter(({ text }) => /\b(?:pathOf|lazyPathOf)\(/.test(text));
  expect(pages.length).toBeGreaterThan(5);
  for (const { file, text } of pages) {
    const rendering = text.slice(text.indexOf('interface Props'));
    expect(rendering, file).toMatch(/^interface Props/);
    expect(rendering, file).not.toContain('getSite');
  }
});

test('templates use only what `Astro` has on every page', () => {
  const used = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file) => readFileSync(path.join(SRC, file), 'utf8').match(/\bAstro\b(?:\.\w+)?/g) ?? []);
  // Those of `PageGlobal` in `src/build/further-pages.ts`.
  expect([...new Set(used)].sort()).toEqual(['Astro.params', 'Astro.props', 'Astro.site']);
});
