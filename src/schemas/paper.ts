import type { Correction } from './content/curation.ts';
import type { PartialDate } from './date.ts';
import type { Inline, Paragraph } from './inline.ts';
import type { AuthorName, Identifiers, Publication, SourceRecord } from './record.ts';
import type { Repair } from './repair.ts';
import type { Result } from './result.ts';

/** A record whose title and abstract have been repaired. */
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

/** Values that a source gives under names of its own. */
export interface SourcedValues {
  source: string;
  name: string;
  values: string[];
}

/** A web address from the abstract, with what it leads to. */
export interface PaperLink {
  href: string;
  /** The address as shown to readers: no scheme, no trailing slash. */
  label: string;
  kind: LinkKind;
}

/** What a reader finds at an address. */
export type LinkKind = 'code' | 'project' | 'model' | 'dataset' | 'demo' | 'paper';

/** An acronym with the expansion that the paper gives. */
export interface Acronym {
  acronym: string;
  expansion: string;
}

/** An acronym with the sentence of the paper that best explains it, if any, and how well it does. */
export interface ExplainedAcronym extends Acronym {
  explained?: { sentence: string; worth: number };
}

/** A system that a paper introduces. */
export interface System {
  name: string;
  /** Its other forms: spelled out, or another size. */
  forms: string[];
  /** The sentence of the abstract that introduces it, if any. */
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
  /** Addresses that sources state outside the abstract. */
  statedLinks: string[];
  repairs: FieldRepair[];
  /** Subjects in the words of the sources, without duplicates. */
  keywords?: string[];
  /** Folders, groups or headings under which sources keep the work. */
  collections?: string[];
  /** Works that it cites, as sources give them: `doi:…`, `arxiv:…` or `key:…`. */
  references?: string[];
  /** Everything else that sources say about it, under their own names. */
  other?: SourcedValues[];
  /** Title and abstract of the record whose text is shown, as its source printed them. */
  received: { title: string; abstract: string[] };
  provenance: Provenance[];
}

/** A topic that a paper is placed in, by a person, by a keyword of its sources or by the classifier. */
export interface TopicAssignment {
  topic: string;
  by: 'curator' | 'keyword' | 'classifier';
  /** Similarity of the paper to the topic, 0 to 1; only if the classifier placed it. */
  score?: number;
  /** The deciding words, most distinctive first, or the keywords; absent if a person placed it. */
  terms?: string[];
}

/**
 * Another paper close to this one, with the reason: a citation or one of the other four, or none if they have
 * nothing nameable in common.
 */
export interface RelatedPaper {
  slug: string;
  /** What both mention, rarest first. */
  terms: string[];
  /** Which of the two cites the other: this paper (`cites`), or the related one. */
  citation?: 'cites' | 'citedBy';
  /** Otherwise, the line of work that both are in, as topic and id. */
  line?: string;
  /** Otherwise, the first topic that both are in. */
  topic?: string;
  /** Otherwise, a keyword that sources give to both. */
  tag?: string;
}

/** A place where a paper's text mentions a system that another paper here introduces. */
export interface Mention {
  /** Slug of the paper that introduces it. */
  to: string;
  /** As written in the text. */
  name: string;
  field: 'title' | 'abstract';
  /** UTF-16 offsets into the plain title, or into the abstract as returned by `plainAbstract`. */
  start: number;
  end: number;
}

/** A paper with everything the library knows about it. The first topic is the primary one. */
export interface Paper extends MergedPaper {
  slug: string;
  /** Systems the paper introduces, most important first, as plain text. */
  names: string[];
  /** The system it is about, and those that its title names. */
  systems: System[];
  acronyms: ExplainedAcronym[];
  links: PaperLink[];
  hasCode: boolean;
  topics: TopicAssignment[];
  related: RelatedPaper[];
  /** In text order, the title first. */
  mentions: Mention[];
  /** Slugs of the papers that mention this one, sorted. */
  mentionedBy: string[];
  /** Slugs of the papers here that it cites, according to the sources, sorted. */
  cites?: string[];
  /** Slugs of the papers here that cite it, sorted. */
  citedBy?: string[];
  /** The sentence that says what the paper does; empty without an abstract. */
  gist: string;
  /** Results that the abstract reports in numbers, in text order. */
  results: Result[];
  /** For each author, the slug of their page, or null if they have none. */
  authorPages: (string | null)[];
  /** Fields that a curation changed, for the provenance on the page. */
  curated: string[];
  /** The text corrections among them, as the curator wrote them. */
  corrections: Correction[];
  hasNote: boolean;
}
