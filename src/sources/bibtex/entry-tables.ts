import type { WorkType } from '../../schemas/record.ts';

/** Types of work by type of entry. */
export const ENTRY_TYPES: ReadonlyMap<string, WorkType> = new Map([
  ['article', 'article-journal'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['conference_proceedings', 'paper-conference'],
  ['incollection', 'chapter'],
  ['inbook', 'chapter'],
  ['inreference', 'chapter'],
  ['book_section', 'chapter'],
  ['book', 'book'],
  ['booklet', 'book'],
  ['collection', 'book'],
  ['proceedings', 'book'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['data', 'dataset'],
  ['software', 'software'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['web_page', 'webpage'],
  ['webpage', 'webpage'],
]);
/** Entry types that are not works a library lists. */
export const FOREIGN_TYPES: ReadonlySet<string> = new Set(
  'misc unpublished manual patent periodical standard artwork audio bibnote commentary image jurisdiction legislation legal letter movie music performance review video generic suppbook suppcollection suppperiodical mvbook mvcollection mvproceedings reference mvreference bookinbook set newspaper_article magazine_article'.split(
    ' ',
  ),
);

/**
 * Fields defined by BibTeX, BibLaTeX and the programs that write them; the values of those that no field takes are
 * kept.
 */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set(
  `addendum address adsnote articleno adsurl advisor affiliation afterword annotation annotator annote archive archivelocation
  archiveprefix article-number author authortype authors bdsk-file-1 bdsk-url-1 bdsk-url-2 bibsource biburl bookauthor
  booksubtitle booktitle booktitleaddon chapter chapter-url city coden collaboration comment commentator copyright country
  creationdate crossref day date-added date-modified doi-group ee edition editor editora editorb editors editortype eid
  eissn entrysubtype eprint eprintclass eprinttype eventdate eventtitle eventtitleaddon file foreword funding
  funding-acknowledgement funding-text gender howpublished ids institution internal-note introduction isbn isrn issn
  issue_date issuetitle journal-iso journalsubtitle journaltitle key keywords keywords-plus langid langidopts language lccn library
  local-url location mainsubtitle maintitle maintitleaddon mendeley-groups mendeley-tags modificationdate month mrclass
  mrnumber mrreviewer nameaddon nationality note number number-of-cited-references numpages oa options organization
  origdate origlanguage origtitle owner pagetotal part pdf pmc pmcid pmid presort primaryclass priority pubstate ranking
  readstatus related relatedtype reportnumber research-areas researcherid-numbers orcid-numbers review risfield_0_m3 school series
  series-title shortauthor shortjournal shorttitle sortkey sortname sorttitle sortyear source subtitle times-cited
  timestamp titleaddon translator type unique-id urldate usage-count-last-180-days usage-count-since-2013 venue version
  volumes web-of-science-categories web-of-science-index xdata xref zblnumber doc-delivery-number cited-references
  affiliations author-email publication_stage document_type art_number page_count funding_details funding_text funding_text_1 funding_text_2 funding_text_3 chemicals_cas tradenames manufacturers sponsors conference_date cited_by eissn pubmed_id correspondence_address1 abbrev_source_title references da
  nonote url_pdf numofpages bdsk-file-2 qualityassured username relevance groups pages year volume issue publisher
  eprinttype arxivid arxiv`.split(/\s+/),
);
