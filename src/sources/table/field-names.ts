import type { Field } from '../mapped-fields.ts';

/** The names that people and programs use for the fields of a paper, folded, most specific first. */
const NAMES: Record<Field, string> = {
  title: `title, article title, document title, paper title, item title, paper name, titel, titre, título, titolo, name,
    paper, display name, titles, nombre, 标题, 题名, 篇名, タイトル, 題名, 論文名, 제목, 논문명, название, заглавие`,
  abstract:
    'abstract, abstract note, abstract text, abstracts, summary, zusammenfassung, résumé, resumen, resumo, riassunto, 摘要, 抄録, 要旨, 초록, аннотация',
  authors: `author full names, authors full names, authors, author, author names, author list, author string, creators,
    author s, creator, autoren, autor, autor en, autor innen, autorinnen, verfasser, auteurs, auteur, autores, autori, auth full name, 作者, 著者, 著者名, 저자, авторы, автор`,
  date: 'date, publication date, first publication date, published, published at, date published, published date, publish date, date of publication, release date, submission date, cover date, pub date, pubdate, earliest date, datum, fecha, produced date, erscheinungsdatum, fecha de publicación, date de publication, data, data de publicação',
  year: 'year, publication year, pub year, published year, year of publication, jahr, année, año, anno, year published, produced date y, erscheinungsjahr, publikationsjahr, année de publication, año de publicación, ano, ano de publicação, rok, 年份, 年, 出版年, 発行年, 出版年月, 연도, 발행연도, год, год издания',
  month: 'month, publication month, published month, monat, mois, mes, mês',
  doi: 'doi, item doi, doi link, doi url, dois, doi id',
  arxiv: 'arxiv, arxiv id, arxiv number, arxiv url, arxiv link, eprint, arxiv eprints',
  venue: `venue, journal, publication title, source title, journal title, conference, conference name, conference title,
    booktitle, book title, proceedings title, journal book, conference journal, journal conference, venue name,
    journal name, publication name, published in, container title, proceedings, conf, conf name, anthology title, publication venue, proceedings name, pub, zeitschrift, revue, revista, periódico, rivista, tijdschrift, quelle, 期刊, 刊名, 来源, 雑誌, 雑誌名, 掲載誌, 학술지, журнал, источник, publication`,
  type: 'work type, item type, publication type, document type, type of work, entry type, type',
  volume: 'volume, journal volume, vol, band, jahrgang, tome, volumen, tomo, 卷, 巻, 권, том',
  issue:
    'issue, number, issue number, journal issue, no, heft, nummer, numéro, número, numero, 期, 号, 호, выпуск, номер',
  pages:
    'pages, page, page range, page info, page numbers, pagination, seiten, páginas, pagine, 页码, 頁, ページ, 쪽, страницы',
  firstPage: 'start page, page start, first page, beginning page',
  lastPage: 'end page, page end, last page, ending page',
  publisher: 'publisher, verlag, éditeur, editorial, editora, editore, 出版社, 출판사, издательство',
  organisation: 'organisation, organization',
  link: `url, link, ee, links, paper link, paper url, pdf, pdf link, pdf url, fulltext url, full text url, full text link, article url, article link,
    source url, source urls, source linkout, external url, landing page, code, code link, code url, github,
    github url, github link, project, project page, project url, website, homepage, repository, repo, link to paper, paper links, uri, enlace, lien, 链接, リンク, 링크, ссылка`,
  keywords: `keywords, keyword, author keywords, index keywords, keywords plus, fields of study, research areas, subject areas, concepts, tags, tag, manual tags, automatic tags, topics, topic,
    subjects, categories, category, mesh terms, schlagwörter, mots clés, schlagworte, stichwörter, schlüsselwörter, palabras clave, palavras chave, parole chiave, trefwoorden, słowa kluczowe, 关键词, キーワード, 키워드, ключевые слова`,
  collections: 'collections, collection, groups, group, section',
  references: 'cited dois',
  key: 'citation key, citationkey, bibtex key, bibkey, key, id, paper id, lens id, publication id, ut, ut unique wos id, bibcode, hal id, identifier',
};

export const FIELD_NAMES: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split(/,\s+/).map((name, rank) => [name, { field: field as Field, rank }] as const),
  ),
);

/** Further names that databases define, folded; their values are kept without a report. */
export const KEPT_NAMES: ReadonlySet<string> = new Set(
  `isbn, issn, eissn, bibliography type, short title, language, rights, extra, notes, file attachments, link attachments,
  access date, date added, date modified, num pages, number of volumes, journal abbreviation, series, series number,
  series text, series title, archive, archive location, library catalog, call number, place, editor, series editor,
  translator, contributor, edition, number of pages, running time, scale, meeting name, conference location,
  author s id, authors id, art no, page count, cited by, citation count, publication stage, open access, source, eid,
  affiliations, authors with affiliations, funding details, funding texts, references, correspondence address, editors,
  sponsors, conference date, conference code, coden, pubmed id, pmid, pmcid, nihms id, create date, first author,
  citation, author affiliations, date added to xplore, ieee terms, inspec controlled terms, inspec non controlled terms,
  mesh terms, article citation count, patent citation count, reference count, license, online date, issue date,
  meeting date, document identifier, funding information, content type, book series title, source type, citations,
  times cited, rank, gsrank, query date, age, authors raw affiliation, is open access, in epmc, in pmc, has pdf,
  cited by count, cites, citing works count, citing patents count, cited by patent citation count, orcids, researcher ids,
  issns, isbns, ecc, cites url, citation url, related url, dimensions url, funding, corresponding authors,
  book authors, conference title, early access date, times cited all databases, open access designations, journal issn, pub type, abstract url`.split(
    /,\s+/,
  ),
);
