import type { Work } from './generate-works.ts';

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function atom({ number, title, year, abstract, authors }: Work): string {
  const id = `2301.${String(number % 100_000).padStart(5, '0')}`;
  const names = authors.map(({ given, family }) => `<author><name>${given} ${family}</name></author>`);
  return `<entry>
  <id>http://arxiv.org/abs/${id}v1</id>
  <published>${year}-05-01T00:00:00Z</published>
  <title>${escapeXml(title)}</title>
  <summary>${escapeXml(abstract)}</summary>
  ${names.join('\n  ')}
  <category term="cs.DL" scheme="http://arxiv.org/schemas/atom"/>
</entry>
`;
}

function pubmed({ number, title, year, abstract, doi, authors }: Work): string {
  const names = authors.map(
    ({ given, family }) =>
      `<Author ValidYN="Y"><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`,
  );
  return `<PubmedArticle><MedlineCitation><PMID>${number}</PMID><Article><Journal><JournalIssue><Volume>1</Volume><PubDate><Year>${year}</Year></PubDate></JournalIssue><Title>Journal of Examples</Title></Journal>
<ArticleTitle>${escapeXml(title)}</ArticleTitle>
<Abstract><AbstractText>${escapeXml(abstract)}</AbstractText></Abstract>
<AuthorList>${names.join('\n')}</AuthorList></Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">${doi}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
`;
}

function dblp({ number, title, year, authors }: Work): string {
  const names = authors.map(({ given, family }) => `<author>${given} ${family}</author>`);
  return `<article key="journals/ex/${number}" mdate="2020-01-01">
${names.join('\n')}
<title>${escapeXml(title)}.</title><pages>1-9</pages><year>${year}</year><journal>Journal of Examples</journal>
<ee>https://doi.org/10.1000/bench.${number}</ee>
</article>
`;
}

function endnote({ number, title, year, abstract, doi, authors }: Work): string {
  const names = authors.map(({ given, family }) => `<author>${family}, ${given}</author>`);
  return `<record><rec-number>${number}</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>${names.join('')}</authors></contributors><titles><title>${escapeXml(title)}</title><secondary-title>Journal of Examples</secondary-title></titles><dates><year>${year}</year></dates><electronic-resource-num>${doi}</electronic-resource-num>
<abstract>${escapeXml(abstract)}</abstract></record>
`;
}

const FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>\n';
const within = (before: string, write: (work: Work) => string, after: string) => (works: readonly Work[]) =>
  `${before}${works.map(write).join('')}${after}\n`;

/** Writes the works of a file in XML formats. */
export const XML_FORMATS: Record<string, (works: readonly Work[]) => string> = {
  'arXiv Atom': within(FEED, atom, '</feed>'),
  'PubMed XML': within('<PubmedArticleSet>\n', pubmed, '</PubmedArticleSet>'),
  'DBLP XML': within('<dblp>\n', dblp, '</dblp>'),
  'EndNote XML': within('<xml><records>\n', endnote, '</records></xml>'),
};
