import type { Site } from '../../src/site/site.ts';
import { siteIndexOf } from '../../src/site/site-index.ts';

/** A site that records which fields of its papers, texts, people, topics and sources are read, as `paper.gist`. */
export function recordedSite(site: Site): { site: Site; readsOf(run: () => void): Set<string> } {
  let reads = new Set<string>();
  const recorded = <Value extends object>(kind: string, value: Value): Value =>
    new Proxy(value, {
      get(target, name) {
        if (name in target) reads.add(`${kind}.${String(name)}`);
        return Reflect.get(target, name);
      },
    });
  const papers = site.papers.map((paper) => recorded('paper', paper));
  const copy: Site = {
    ...site,
    papers,
    bySlug: new Map(papers.map((paper) => [paper.slug, paper])),
    textOf: (slug) => recorded('text', site.textOf(slug)),
    people: site.people.map((person) => recorded('person', person)),
    topics: site.topics.map((topic) => recorded('topic', topic)),
    sources: site.sources.map((source) => recorded('source', source)),
    config: recorded('config', site.config),
  };
  // What it reads to sort and group is not shown.
  siteIndexOf(copy);
  return {
    site: copy,
    readsOf(run) {
      reads = new Set();
      run();
      return reads;
    },
  };
}
