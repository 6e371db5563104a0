import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ContentFiles, configAlone } from '../../src/base/content-files.ts';
import { makeAnew } from '../../src/base/stages.ts';
import { toEntry } from '../../src/build/compile-papers.ts';
import { readContent } from '../../src/build/read-content.ts';
import { buildLibrary } from '../../src/pipeline.ts';
import type { Site } from '../../src/site/site.ts';
import { siteIndexOf } from '../../src/site/site-index.ts';
import { fieldPicture } from '../../src/views/charts/field-picture.ts';
import { mapView } from '../../src/views/charts/map.ts';
import { frameOf } from '../../src/views/frame/frame.ts';
import { homeView } from '../../src/views/frame/home.ts';
import { navigation } from '../../src/views/frame/navigation.ts';
import { searchView } from '../../src/views/frame/search.ts';
import { authorsIndexViews } from '../../src/views/lists/authors-index.ts';
import { paperRows } from '../../src/views/lists/paper-row.ts';
import { timelineView } from '../../src/views/lists/timeline.ts';
import { placements } from '../../src/views/paper/placements.ts';
import { llmsText } from '../../src/views/published/llms.ts';
import { hubPages } from '../../src/views/topics/hub.ts';
import { topicsIndexView } from '../../src/views/topics/topics-index.ts';
import { inventedText } from './invented-site.ts';
import { viewsOf } from './views-of.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/libraries');

async function withoutTopics(name: string): Promise<Site> {
  const content = await readContent(path.join(FOLDER, name));
  const text = `${content.config.text.replace(/^topicsFrom: .*$/m, '')}\ntopicsFrom: none\n`;
  return siteOf({ ...content, config: { ...content.config, text } });
}

function siteOf(content: ContentFiles): Site {
  const { library, placeOnMap } = buildLibrary(content);
  const papers = library.papers.map((paper) => ({ ...toEntry(paper), slug: paper.slug }));
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const made = { map: placeOnMap(makeAnew), profile: { isCompact: false }, termStarts: [''], papers, bySlug };
  return { ...library, ...made, textOf: (slug) => inventedText(slug) };
}

describe.each(['humanities', 'medicine', 'deutsch'])('the library %s without topics', (name) => {
  it('is read without a problem, and the ledger has every paper', async () => {
    const { problems, added } = buildLibrary(await readContent(path.join(FOLDER, name)));
    expect(problems).toEqual([]);
    expect(added).toEqual([]);
  });

  it('speaks of no topics, and of no systems', async () => {
    const site = await withoutTopics(name);
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
    const site = await withoutTopics(name);
    const groups = homeView(site).groups.map(({ heading, items }) => [
      heading,
      ...items.map(({ label, count }) => `${label} ${count}`),
    ]);
    expect(groups).toMatchSnapshot();
    const rows = paperRows(site.papers, siteIndexOf(site));
    expect(rows.map(({ byline }) => byline)).toMatchSnapshot();
  });
});

describe('the library medicine, whose topics are made of keywords', () => {
  it('has the topics that its table names, and those that several papers share', async () => {
    const site = siteOf(await readContent(path.join(FOLDER, 'medicine')));
    const { topics, made, introduction, unplaced } = topicsIndexView(site);
    expect(topics.map(({ title, count, scope }) => `${title} ${count}: ${scope}`)).toMatchSnapshot();
    expect(made).toBe('They are made automatically from keywords of the sources.');
    expect(introduction).toMatch(/^8 papers in 3 topics/);
    expect(unplaced).toHaveLength(2);
    expect(homeView(site).groups).toEqual([]);
  });

  it('says on hubs and papers where its topics come from', async () => {
    const site = siteOf(await readContent(path.join(FOLDER, 'medicine')));
    expect(viewsOf(hubPages(site)).map(({ made }) => made)).toEqual(
      Array.from({ length: 3 }, () =>
        expect.stringMatching(/made automatically from keywords of the sources/),
      ),
    );
    const paper = site.bySlug.get('vitamin-d-and-falls');
    const reasons =
      paper && placements(paper, siteIndexOf(site), []).map(({ title, reason }) => `${title}: ${reason}`);
    expect(reasons).toEqual(['Falls and fractures: Keyword of its sources: falls']);
  });
});

describe('a library without papers', () => {
  const site = siteOf(configAlone('title: Workshop\ndescription: Things to come.\n'));

  it('leads to nothing that is not there', () => {
    const { further } = navigation(frameOf(site));
    expect(further.map(({ label }) => label)).toEqual(['Reading list', 'Changes', 'Data']);
    expect(homeView(site).ways.map(({ label }) => label)).toEqual(['Changes', 'Reading list']);
  });

  it('says on the page of authors that there are none', () => {
    expect(authorsIndexViews(site).map(({ lead }) => lead)).toEqual([
      'Authors are found by search: none has two papers here.',
    ]);
  });
});

describe('the library cartography, whose hubs people wrote', () => {
  const whole = readContent(path.join(FOLDER, 'cartography'));

  it('is read without a problem, with every paper in its hub', async () => {
    const { problems, added, library } = buildLibrary(await whole);
    expect(problems).toEqual([]);
    expect(added).toEqual([]);
    const placed = library.papers.map(({ slug, topics }) => `${slug}: ${topics.map(({ topic }) => topic)}`);
    expect(placed).toMatchSnapshot();
    expect(library.unplaced.map(({ slug }) => slug)).toEqual(['dictionary-of-forgotten-map-makers']);
  });

  it('shows what its hubs say, in their words', async () => {
    const hubs = viewsOf(hubPages(siteOf(await whole)));
    expect(
      hubs.map(({ title, holdings, lines, made, comparison, alsoHere, papers }) => ({
        title,
        holdings,
        lines: lines.map((line) => line.title),
        made,
        compared: comparison?.rows.length,
        alsoHere: alsoHere.length,
        papers: papers.length,
      })),
    ).toMatchSnapshot();
  });

  it('leads from a former address of an author, and to the homepage of one', async () => {
    const tanaka = siteOf(await whole).people.find(({ name }) => name === 'Aiko Tanaka');
    expect(tanaka).toMatchObject({ formerly: ['a-tanaka'], homepage: 'https://tanaka.example/' });
  });
});
