import type { CslName } from '../../../schemas/citation.ts';
import { ended, initials, joined, shortMonth } from './parts.ts';
import { type Reference, referenceStyle, volumeWithIssue } from './reference.ts';

/** Uniform Requirements for Manuscripts Submitted to Biomedical Journals (NLM, Vancouver). */
export const vancouver = referenceStyle(
  {
    write: surnameAndInitials,
    last: [', ', ', '],
    short: { above: 6, first: 6, rest: () => ', et al.' },
  },
  (work) => {
    const { authors, title, place, URL } = work;
    const online = URL ? ' [Internet]' : '';
    return joined([
      ended(authors),
      ended(place === undefined ? title + online : title),
      // The style writes journal names without the periods of abbreviations.
      place === undefined ? imprint(work) : containerOf(work, place.replaceAll('.', '') + online),
      URL && `Available from: ${URL}`,
    ]);
  },
  'shortest',
);

/** `Lin ME`, `Lee A Jr` */
function surnameAndInitials(name: CslName): string {
  if ('literal' in name) return name.literal;
  const given = name.given && initials(name.given, { dot: '', space: '' });
  return joined([name.family, given, name.suffix?.replace(/\.$/, '')]);
}

/** `Gale Press; 1998.` */
function imprint(work: Reference): string {
  const { type, publisher, year } = work;
  const date = joined([year, type === 'report' && monthText(work)]);
  return ended(joined([publisher, date], '; '));
}

function containerOf(work: Reference, place: string): string {
  const { type, pages } = work;
  if (type === 'article-journal') return joined([ended(place), ended(journal(work))]);
  return joined([ended(`In: ${place}`), imprint(work), pages && ended(`p. ${pages}`)]);
}

/** `2021 Feb 3;7(2):1–9` */
function journal(work: Reference): string {
  const { year, day, pages } = work;
  const date = joined([year, monthText(work), day]);
  return joined([joined([date, volumeWithIssue(work)], ';'), pages], ':');
}

function monthText({ month }: Reference): string {
  return month === undefined ? '' : shortMonth(month, 0).slice(0, 3);
}
