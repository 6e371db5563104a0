import type { Work } from './generate-works.ts';

const inOrder = ({ authors }: Work) => authors.map(({ given, family }) => `${given} ${family}`);
const lines = (write: (work: Work) => object) => (works: readonly Work[]) =>
  `[\n${works.map((work) => JSON.stringify(write(work))).join(',\n')}\n]\n`;

function openAlex({ number, title, year, abstract, doi, authors }: Work): object {
  const index: Record<string, number[]> = {};
  for (const [at, word] of abstract.split(' ').entries()) {
    index[`${word} `] ??= [];
    index[`${word} `]?.push(at);
  }
  return {
    id: `https://openalex.org/W${number}`,
    doi: `https://doi.org/${doi}`,
    title,
    publication_date: `${year}-05-01`,
    type: 'article',
    authorships: authors.map(({ given, family }) => ({ author: { display_name: `${given} ${family}` } })),
    primary_location: { source: { display_name: 'Journal of Examples', type: 'journal' } },
    abstract_inverted_index: index,
    referenced_works: Array.from({ length: 20 }, (_, at) => `https://openalex.org/W${number + at + 1}`),
  };
}

function crossref({ number, title, year, abstract, doi, authors }: Work): object {
  return {
    DOI: doi,
    type: 'journal-article',
    title: [title],
    author: authors.map((name) => ({ ...name, sequence: 'additional' })),
    issued: { 'date-parts': [[year, 5]] },
    'container-title': ['Journal of Examples'],
    abstract: `<jats:p>${abstract}</jats:p>`,
    reference: Array.from({ length: 20 }, (_, at) => ({
      key: `r${at}`,
      DOI: `10.1000/bench.${number + at + 1}`,
    })),
  };
}

function semanticScholar({ number, title, year, abstract, doi, authors }: Work): object {
  return {
    paperId: `p${number}`,
    externalIds: { DOI: doi },
    title,
    abstract,
    year,
    venue: 'Journal of Examples',
    authors: inOrder({ authors } as Work).map((name) => ({ authorId: '1', name })),
  };
}

function csl({ number, title, authors, year, abstract, doi }: Work): object {
  const issued = { 'date-parts': [[year, 5]] };
  const item = { id: `key${number}`, type: 'article-journal', title, author: authors, issued, abstract };
  return { ...item, 'container-title': 'Journal of Examples', DOI: doi };
}

function huggingFace({ number, title, year, abstract, authors }: Work): object {
  const id = `2301.${String(number % 100_000).padStart(5, '0')}`;
  const names = inOrder({ authors } as Work).map((name) => ({ name }));
  return {
    paper: { id, title, summary: abstract, publishedAt: `${year}-05-01T00:00:00.000Z`, authors: names },
  };
}

const plain = (work: Work) => {
  const { title, year, abstract, doi } = work;
  return { title, authors: inOrder(work), year, venue: 'Conference on Examples', doi, abstract };
};

const yaml = ({ title, authors, year, abstract, doi }: Work) => `- title: ${JSON.stringify(title)}
  authors: [${authors.map(({ given, family }) => `${given} ${family}`).join(', ')}]
  year: ${year}
  venue: Conference on Examples
  doi: ${doi}
  abstract: ${JSON.stringify(abstract)}
`;

/** Writes the works of a file in object formats. */
export const OBJECT_FORMATS: Record<string, (works: readonly Work[]) => string> = {
  'CSL-JSON': (works) => `[\n${works.map((work) => JSON.stringify(csl(work), null, 2)).join(',\n')}\n]\n`,
  'JSON Lines': (works) => works.map((work) => `${JSON.stringify(plain(work))}\n`).join(''),
  'JSON list of papers': lines(plain),
  'JSON mapping of papers': (works) =>
    JSON.stringify(Object.fromEntries(works.map((work) => [`key${work.number}`, plain(work)])), null, 1),
  OpenAlex: lines(openAlex),
  Crossref: lines(crossref),
  'Semantic Scholar': lines(semanticScholar),
  'Hugging Face': lines(huggingFace),
  'YAML list of papers': (works) => works.map(yaml).join(''),
};
