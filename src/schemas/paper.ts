import type { Correction } from './content/curation.ts';
import type { PartialDate } from './date.ts';
import type { Inline, Paragraph } from './inline.ts';
import type { AuthorName, Identifiers, Publication, SourceRecord } from './record.ts';
import type { Repair } from './repair.ts';
import type { Result } from './result.ts';

/** A record whose title and abstract are repaired. */
export interface CleanRecord {
  record: SourceRecord;
  title: Inline[];
  /** `toPlain(title)`. */
  plainTitle: string;
  abstract: Paragraph[];
  repairs: FieldRepair[];
}

export interface FieldRepair extends Repair {
  field: 'title' | 'abstract';
}

/** Where a paper comes from: one entry per record, in the order of the sources. */
export interface Provenance {
  source: string;
  lines: [number, number];
  /** The source's own name for the entry, such as a citation key. */
  key?: string;
}

/** Values that a source gives under a name of its own. */
export interface SourcedValues {
  source: string;
  name: string;
  values: string[];
}

/** A web address that the abstract gives, with what it leads to. */
export interface PaperLink {
  href: string;
  /** The address as a person reads it: no scheme, no trailing slash. */
  label: string;
  kind: LinkKind;
}

export type LinkKind = 'code' | 'project' | 'model' | 'dataset' | 'demo' | 'paper';

/** An acronym with the expansion the paper gives it. */
export interface Acronym {
  acronym: string;
  expansion: string;
}

/** An acronym with the sentence of the paper that says best what it is, if one does, and how well. */
export interface ExplainedAcronym extends Acronym {
  explained?: { sentence: string; worth: number };
}

/** A system that a paper introduces. */
export interface System {
  name: string;
  /** Its other forms: spelled out, of another size. */
  forms: string[];
  /** The sentence of the abstract that introduces it, where one does. */
  sentence?: string;
}

/** One work, merged from the records that describe it. */
export interface MergedPaper {
  title: Inline[];
  plainTitle: string;
  /** Every title under which a source lists the work, as plain text. */
  titles: string[];
  abstract: Paragraph[];
  date?: PartialDate;
  authorCount?: number;
  authors: AuthorName[];
  organisation?: string;
  comments?: number;
  venue?: string;
  publication?: Publication;
  identifiers: Identifiers;
  /** Addresses that sources state beside the abstract. */
  statedLinks: string[];
  repairs: FieldRepair[];
  /** Subjects in the words of the sources, each once. */
  keywords?: string[];
  /** Folders, groups or headings under which sources keep the work. */
  collections?: string[];
  /** Works that it cites, as sources give them: `doi:…`, `arxiv:…` or `key:…`. */
  references?: string[];
  /** What else sources say of it, under their own names. */
  other?: SourcedValues[];
  /** Title and abstract of the record whose text is shown, as its source printed them. */
  received: { title: string; abstract: string[] };
  provenance: Provenance[];
}

/** A topic that a paper is placed in, by a person, by a keyword of its sources or by the classifier. */
export interface TopicAssignment {
  topic: string;
  by: 'curator' | 'keyword' | 'classifier';
  /** Similarity of the paper to the topic, 0 to 1; only where the classifier placed it. */
  score?: number;
  /** Words that decided, most telling first, or the keywords; not where a person placed it. */
  terms?: string[];
}

/** Another paper close to this one, and why: a citation, one of the four, or nothing that both could be said to speak of. */
export interface RelatedPaper {
  slug: string;
  /** What both speak of, rarest first. */
  terms: string[];
  /** Which of both cites the other: this paper (`cites`), or the related one. */
  citation?: 'cites' | 'citedBy';
  /** Else the line of work that both are in, as topic and id. */
  line?: string;
  /** Else the first topic that both are in. */
  topic?: string;
  /** Else a keyword that sources give both. */
  tag?: string;
}

/** A place where a paper's text names a system that another paper here introduces. */
export interface Mention {
  /** Slug of the paper that introduces it. */
  to: string;
  /** As the text writes it. */
  name: string;
  field: 'title' | 'abstract';
  /** UTF-16 offsets into the plain title, or into the abstract as `plainAbstract` gives it. */
  start: number;
  end: number;
}

/** A paper with everything the library knows of it. The first topic is the primary one. */
export interface Paper extends MergedPaper {
  slug: string;
  /** Systems the paper introduces, most important first, as plain text. */
  names: string[];
  /** The one it is about, and those that its title names. */
  systems: System[];
  acronyms: ExplainedAcronym[];
  links: PaperLink[];
  hasCode: boolean;
  topics: TopicAssignment[];
  related: RelatedPaper[];
  /** In the order of the text, the title first. */
  mentions: Mention[];
  /** Slugs of the papers that mention this one, sorted. */
  mentionedBy: string[];
  /** Slugs of the papers here that it cites, as sources tell, sorted. */
  cites?: string[];
  /** Slugs of the papers here that cite it, sorted. */
  citedBy?: string[];
  /** The sentence that says what the paper does; empty without an abstract. */
  gist: string;
  /** What the abstract reports in numbers, in the order of the text. */
  results: Result[];
  /** For each author the slug of their page, or null where they have none. */
  authorPages: (string | null)[];
  /** What a person changed by a curation, for the provenance of the page. */
  curated: string[];
  /** The corrections of text among them, as the curator wrote them. */
  corrections: Correction[];
  hasNote: boolean;
}
