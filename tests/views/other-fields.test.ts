import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/read-content.ts';
import { toEntry } from '../../src/library/papers/to-entry.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import type { Site } from '../../src/site/site.ts';
import { fieldPicture } from '../../src/views/charts/field-picture.ts';
import { mapView } from '../../src/views/charts/map.ts';
import { frameOf } from '../../src/views/frame/frame.ts';
import { homeView } from '../../src/views/frame/home.ts';
import { navigation } from '../../src/views/frame/navigation.ts';
import { searchView } from '../../src/views/frame/search.ts';
import { catalogueOf } from '../../src/views/lists/catalogue.ts';
import { paperRows } from '../../src/views/lists/paper-row.ts';
import { timelineView } from '../../src/views/lists/timeline.ts';
import { llmsText } from '../../src/views/published/llms.ts';
import { inventedText } from './invented-site.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/libraries');

async function siteOf(name: string): Promise<Site> {
  const { library } = buildLibrary(await readContent(path.join(FOLDER, name)));
  const papers = library.papers.map((paper) => ({ ...toEntry(paper), slug: paper.slug }));
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  return { ...library, profile: { isCompact: false }, papers, bySlug, textOf: (slug) => inventedText(slug) };
}

describe.each(['humanities', 'medicine', 'deutsch'])('the library %s, which has no topics', (name) => {
  it('is read without a problem, and the ledger has every paper', async () => {
    const { problems, added } = buildLibrary(await readContent(path.join(FOLDER, name)));
    expect(problems).toEqual([]);
    expect(added).toEqual([]);
  });

  it('speaks of no topics, and of no systems', async () => {
    const site = await siteOf(name);
    const shown = [
      navigation(frameOf(site)),
      homeView(site),
      searchView(site),
      mapView(site),
      timelineView(site),
      llmsText(site, undefined),
      fieldPicture(site)?.labels,
    ];
    expect(
      JSON.stringify(shown, (key, value) => (key === 'topics' || key === 'hue' ? undefined : value)),
    ).not.toMatch(/topic|systems/i);
  });

  it('leads to papers by author and venue, and rows name both', async () => {
    const site = await siteOf(name);
    const groups = homeView(site).groups.map(({ heading, items }) => [
      heading,
      ...items.map(({ label, count }) => `${label} ${count}`),
    ]);
    expect(groups).toMatchSnapshot();
    const rows = paperRows(site.papers, catalogueOf(site));
    expect(rows.map(({ byline }) => byline)).toMatchSnapshot();
  });
});
