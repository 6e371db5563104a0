import type { Adapter } from '../adapter.ts';
import { addDate } from '../date-fields.ts';
import type { Draft } from '../draft.ts';
import { keepOther, keepValue, withoutAbsent } from '../draft-parts.ts';
import { addIdentifiers } from '../identifier-fields.ts';
import { addAuthorsOf } from '../json/author-list.ts';
import { ObjectFields } from '../object-fields.ts';
import { beginsWith, listOf, readXmlObjects, textOf, textsOf } from './xml-object.ts';

/** Reads PubMed articles as XML. */
export const pubmedXml: Adapter = {
  format: 'PubMed (XML)',
  knows: () => true,
  evidence: ({ text }) => (beginsWith(text, /<PubmedArticle(?:Set)?[\s>]/) ? 0.95 : 0),
  read: (source) => readXmlObjects(source, ['PubmedArticle'], draftOf),
};

/** What an article says (https://dtd.nlm.nih.gov/ncbi/pubmed/). */
function draftOf(fields: ObjectFields): Draft {
  const citation = fields.object('MedlineCitation');
  const article = citation.object('Article');
  const journal = article.object('Journal');
  const issue = journal.object('JournalIssue');
  const data = fields.object('PubmedData');
  const pages = article.object('Pagination');
  const draft: Draft = {
    title: textOf(article.any('ArticleTitle'))?.replace(/\.$/, ''),
    key: textOf(citation.any('PMID')),
    abstract: listOf(article.object('Abstract').any('AbstractText')).flatMap(sectionOf),
    type: 'article-journal',
    venue: textOf(journal.any('Title')) ?? textOf(journal.any('ISOAbbreviation')),
    volume: textOf(issue.any('Volume')),
    issue: textOf(issue.any('Issue')),
    pages: textOf(pages.any('MedlinePgn')),
    keywords: [
      ...listOf(citation.object('MeshHeadingList').any('MeshHeading')).flatMap(headingOf),
      ...textsOf(citation.object('KeywordList').any('Keyword')),
    ],
  };
  addDateOf(draft, issue.object('PubDate'));
  addReferences(draft, listOf(data.object('ReferenceList').any('Reference')));
  addAuthorsOf(draft, listOf(article.object('AuthorList').any('Author')).map(authorOf));
  const places = listOf(article.any('ELocationID'));
  const ids = listOf(data.object('ArticleIdList').any('ArticleId'));
  const doi = withAttribute(places, '@EIdType', 'doi') ?? withAttribute(ids, '@IdType', 'doi');
  addIdentifiers(draft, { doi });
  for (const [type, id] of ids.flatMap(otherId)) keepOther(draft, [{ name: type, values: [id] }]);
  for (const [type, id] of places.flatMap(otherId)) keepOther(draft, [{ name: type, values: [id] }]);
  keepOther(draft, fields.rest());
  return withoutAbsent(draft);
}

/** A section of a structured abstract, with its label. */
function sectionOf(section: unknown): string[] {
  const text = textOf(section);
  const label = textOf((section as { '@Label'?: unknown })?.['@Label']);
  return text === undefined ? [] : [label ? `${label}: ${text}` : text];
}

function addDateOf(draft: Draft, fields: ObjectFields): void {
  addDate(draft, {
    date: ['MedlineDate', fields.text('MedlineDate')],
    year: ['Year', fields.text('Year')],
    month: ['Month', fields.text('Month')],
    day: ['Day', fields.text('Day')],
  });
}

function headingOf(heading: unknown): string[] {
  return textsOf(new ObjectFields(heading).any('DescriptorName'));
}

function authorOf(author: unknown): unknown {
  const { LastName, ForeName, Initials, Suffix, CollectiveName, Identifier, ...rest } = author as Record<
    string,
    unknown
  >;
  const orcid = listOf(Identifier).flatMap((id) => textOf(id)?.replaceAll(/[^\dX]/g, '') ?? [])[0];
  const parts = /^(.{4})(.{4})(.{4})(.{4})$/
    .exec(orcid ?? '')
    ?.slice(1)
    .join('-');
  const name = textOf(CollectiveName);
  const { '@ValidYN': _, ...said } = rest;
  return {
    ...said,
    ...(name ? { literal: name } : { given: textOf(ForeName) ?? textOf(Initials), family: textOf(LastName) }),
    ...(textOf(Suffix) && { suffix: textOf(Suffix) }),
    ...(parts && { orcid: parts }),
  };
}

function withAttribute(elements: unknown[], name: string, value: string): string | undefined {
  return textOf(elements.find((element) => (element as Record<string, unknown>)?.[name] === value));
}

function otherId(element: unknown): [string, string][] {
  const { '@IdType': type, '@EIdType': place } = element as Record<string, unknown>;
  const [name, text] = [String(type ?? place ?? 'id'), textOf(element)];
  return text === undefined || ['doi', 'pubmed'].includes(name) ? [] : [[name, text]];
}

/** Adds cited works that have an identifier; for the others, the citation stays. */
function addReferences(draft: Draft, references: unknown[]): void {
  draft.references = [];
  for (const reference of references) {
    const fields = new ObjectFields(reference);
    const ids = listOf(fields.object('ArticleIdList').any('ArticleId'));
    const doi = withAttribute(ids, '@IdType', 'doi')?.toLowerCase();
    const pmid = withAttribute(ids, '@IdType', 'pubmed');
    if (doi ?? pmid) draft.references.push(doi ? `doi:${doi}` : `key:${pmid}`);
    else keepValue(draft, 'Reference', textOf(fields.any('Citation')));
  }
}
