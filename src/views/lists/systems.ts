import { urls } from '../../base/addresses.ts';
import type { System } from '../../schemas/paper.ts';
import type { ListedPaper } from '../../schemas/paper-entry.ts';
import type { Site } from '../../site/site.ts';
import { type SiteIndex, siteIndexOf } from '../../site/site-index.ts';
import { strings } from '../../strings/index.ts';
import { type Head, headOf } from '../frame/head.ts';
import { nameHtml } from '../frame/text.ts';
import { anchorsOf } from './anchors.ts';
import { groupByLetter, type LetterGroup, letterJumps, sortByLetter } from './letters.ts';
import { type ListPage, type Pager, pager, pageTitle, paginate } from './pages.ts';
import { indexRows, marginLegend, type PaperRow, rowKeys } from './paper-row.ts';

/** A named system with the paper that introduces it. */
export interface SystemRow {
  /** Anchor on its page. */
  id: string;
  name: string;
  nameHtml: string;
  /** `also Omniview-Tuning`. */
  also?: string;
  /** What it is: the sentence that introduces it, or else the gist of its paper. */
  line: string;
  paper: PaperRow;
}

/** A page of the index of systems. */
export interface SystemsView {
  head: Head;
  lead: string;
  groups: LetterGroup<SystemRow>[];
  jumps: { label: string; url: string }[];
  legend?: string;
  pager: Pager;
}

interface Named {
  system: System;
  paper: ListedPaper;
}

const nameOf = ({ system }: Named) => system.name;

/** The pages of the index: every system that a paper here introduces, A to Z. */
export function systemsPages(site: Site): ListPage<SystemsView>[] {
  const siteIndex = siteIndexOf(site);
  const systems = sortByLetter(
    site.papers.flatMap((paper): Named[] =>
      site.textOf(paper.slug).systems.map((system) => ({ system, paper })),
    ),
    nameOf,
    ({ paper }) => paper.slug,
  );
  const jumps = letterJumps(systems, nameOf, urls.systems);
  return paginate(systems).map((members, index) => {
    const page = index + 1;
    const title = pageTitle(strings.frame.systems, page);
    const around = {
      head: headOf(site, title, strings.systems.description, urls.systems(page)),
      lead: strings.systems.lead(systems.length),
      jumps,
      pager: pager(systems.length, page, urls.systems, strings.counts.names),
    };
    return {
      pager: around.pager,
      shown: () => {
        const named = members.map(({ system }) => system);
        const papers = members.map(({ paper }) => paper);
        return JSON.stringify([around, named, rowKeys(papers, siteIndex)]);
      },
      view: () => ({ ...around, ...entriesOf(members, siteIndex) }),
    };
  });
}

function entriesOf(members: readonly Named[], siteIndex: SiteIndex): Pick<SystemsView, 'groups' | 'legend'> {
  const anchor = anchorsOf('system');
  const papers = indexRows(
    members.map(({ paper }) => paper),
    siteIndex,
  );
  const rows = members.map(({ system: { name, forms, sentence }, paper }, at) => ({
    id: anchor(name),
    name,
    nameHtml: nameHtml(name),
    ...(forms.length > 0 && { also: strings.systems.also(forms) }),
    line: sentence ?? paper.gist,
    paper: papers[at] as PaperRow,
  }));
  const legend = marginLegend(papers);
  return { groups: groupByLetter(rows, ({ name }) => name), ...(legend !== undefined && { legend }) };
}
