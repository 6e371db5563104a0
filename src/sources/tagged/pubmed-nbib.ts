import type { AuthorName } from '../../schemas/record.ts';
import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, withoutAbsent } from '../draft-parts.ts';
import type { EntryFields } from '../entry-fields.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { nameFromText } from '../names.ts';
import { joined, readTagged, shareOfTagged, type TaggedFormat } from './tagged-entries.ts';

const FORMAT: TaggedFormat = {
  entry: 'PubMed citation',
  tagged: /^([A-Z]{2,4}) {0,2}- ?(.*)$/,
  first: 'PMID',
  title: 'TI',
  draftOf,
};

/** Reads PubMed's own citation format ("nbib", MEDLINE). */
export const pubmedNbib: Adapter = {
  format: 'PubMed (nbib)',
  knows: () => true,
  evidence: ({ text }) => shareOfTagged(text, FORMAT) * 0.95,
  read: (source) => readTagged(source, FORMAT),
};

/** What the tags mean (https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format). */
function draftOf(fields: EntryFields): Draft {
  const draft: Draft = {
    title: joined(fields.first('TI', 'BTI'))?.replace(/\.$/, ''),
    key: fields.first('PMID'),
    abstract: fields.all('AB').flatMap((text) => joined(text) ?? []),
    type: 'article-journal',
    venue: joined(fields.first('JT', 'TA')),
    volume: fields.first('VI'),
    issue: fields.first('IP'),
    pages: fields.first('PG'),
    publisher: fields.first('PB'),
    keywords: fields.all('MH', 'OT').map((word) => word.replace(/(?<=^|\/)\*/g, '')),
  };
  addDate(draft, { date: ['DP', fields.first('DP')] });
  draft.authors = authorsOf(fields);
  const marked = [...fields.all('LID'), ...fields.all('AID')];
  addIdentifiers(draft, { doi: marked.find((id) => /\[doi\]$/i.test(id)) });
  const others = marked.filter((id) => !/\[doi\]$/i.test(id));
  if (others.length > 0) keepOther(draft, [{ name: 'AID', values: others }]);
  keepOther(draft, fields.rest());
  return withoutAbsent(draft);
}

/** Full names, or short ones if there are none, followed by corporate authors. */
function authorsOf(fields: EntryFields): AuthorName[] {
  const [full, short] = [fields.all('FAU'), fields.all('AU')];
  const names = [
    ...(full.length > 0 ? full : short).map(nameFromText),
    ...fields.all('CN').map((literal) => ({ literal })),
  ];
  return names.filter((name) => name !== undefined);
}
