/** One work as the property tests write it in every format. */
export interface Work {
  title: string;
  authors: { given: string; family: string }[];
  year: number;
  month: number;
  doi: string;
  arxiv: string;
  abstract: string;
}

/** How a format is written, and how one entry of it is damaged so that it alone cannot be read. */
export interface Writer {
  entry(work: Work, index: number): string;
  file(entries: string[]): string;
  damages: Record<string, (entry: string) => string>;
  /** Slips that leave all fields readable: the entry is kept, and the slip is told. */
  slips?: Record<string, (entry: string) => string>;
}

const pad = (month: number) => String(month).padStart(2, '0');
const bibtexNames = (work: Work) =>
  work.authors.map(({ given, family }) => `${family}, ${given}`).join(' and ');
const asText = (work: Work) => work.authors.map(({ given, family }) => `${given} ${family}`);
const cutLastBrace = (entry: string) => entry.replace(/\}\s*$/, '');
const jsonList = (entries: string[]) => `[\n${entries.join(',\n')}\n]\n`;
const jsonDamages = {
  'a brace too few': cutLastBrace,
  'a quote too few': (entry: string) => entry.replace(/"(\s*,?\n)/, '$1'),
  'a comma too few': (entry: string) => entry.replace(/,\n/, '\n'),
};

export const writers: Record<string, Writer> = {
  bibtex: {
    entry: (work, index) => `@article{key${index},
  title = {{${work.title}}},
  author = {${bibtexNames(work)}},
  abstract = {${work.abstract}},
  year = ${work.year},
  month = ${work.month},
  doi = "${work.doi}",
  eprint = {${work.arxiv}v2}
}`,
    file: (entries) => `${entries.join('\n\n')}\n`,
    damages: {
      'a second title': (entry) => entry.replace(/,\n {2}year/, ',\n  title = {Another},\n  year'),
    },
    slips: {
      'a brace too few': cutLastBrace,
      'a brace in a value too few': (entry) => entry.replace('}},', '},'),
      'a quote too few': (entry) => entry.replace('",', ','),
      'a brace too many': (entry) => entry.replace('}},', '}}},'),
      'a comma too few': (entry) => entry.replace(/,\n {2}year/, '\n  year'),
      'an unknown type': (entry) => entry.replace('@article', '@artikel'),
      'an undefined string': (entry) => entry.replace(/\n\}$/, ',\n  note = nowhere\n}'),
    },
  },
  ris: {
    entry: (work) =>
      [
        'TY  - JOUR',
        `TI  - ${work.title}`,
        ...work.authors.map(({ given, family }) => `AU  - ${family}, ${given}`),
        `PY  - ${work.year}/${pad(work.month)}//`,
        `DO  - ${work.doi}`,
        `UR  - https://arxiv.org/abs/${work.arxiv}`,
        `AB  - ${work.abstract}`,
        'ER  - ',
      ].join('\n'),
    file: (entries) => `${entries.join('\n\n')}\n`,
    damages: { 'a second title': (entry) => entry.replace('\nPY', '\nTI  - Another\nPY') },
    slips: {
      'no type': (entry) => entry.slice(entry.indexOf('\n') + 1),
      'an unknown type': (entry) => entry.replace('JOUR', 'ARTIKEL'),
    },
  },
  'csl-json': {
    entry: (work) =>
      JSON.stringify(
        {
          type: 'article-journal',
          title: work.title,
          author: work.authors,
          issued: { 'date-parts': [[work.year, work.month]] },
          DOI: work.doi,
          URL: `https://arxiv.org/pdf/${work.arxiv}.pdf`,
          abstract: work.abstract,
        },
        null,
        2,
      ),
    file: jsonList,
    damages: jsonDamages,
  },
  'hugging-face': {
    entry: (work) =>
      JSON.stringify(
        {
          paper: {
            id: work.arxiv,
            title: work.title,
            summary: work.abstract,
            authors: asText(work).map((name) => ({ name })),
            publishedAt: `${work.year}-${pad(work.month)}-03T10:00:00.000Z`,
          },
          numComments: 2,
        },
        null,
        2,
      ),
    file: jsonList,
    damages: jsonDamages,
  },
  'arxiv-atom': {
    entry: (work) => `<entry>
  <id>http://arxiv.org/abs/${work.arxiv}v1</id>
  <published>${work.year}-${pad(work.month)}-03T10:00:00Z</published>
  <title>${work.title}</title>
  <summary>${work.abstract}</summary>
  ${asText(work)
    .map((name) => `<author><name>${name}</name></author>`)
    .join('\n  ')}
  <arxiv:doi>${work.doi}</arxiv:doi>
</entry>`,
    file: (entries) =>
      `<feed xmlns="http://www.w3.org/2005/Atom">\n<id>http://arxiv.org/api/x</id>\n${entries.join('\n')}\n</feed>\n`,
    damages: {
      'no start': (entry) => entry.replace('<entry>', ''),
      'no end': (entry) => entry.replace('</entry>', ''),
      'an open tag': (entry) => entry.replace('</title>', ''),
      'a bare ampersand': (entry) => entry.replace('<title>', '<title>& '),
      'an open attribute': (entry) => entry.replace('<summary>', '<summary a="b>'),
    },
  },
  delimited: {
    entry: (work) =>
      [
        `"${work.title}"`,
        `"${work.authors.map(({ given, family }) => `${family}, ${given}`).join('; ')}"`,
        `${work.year}-${pad(work.month)}`,
        work.doi,
        work.arxiv,
        `"${work.abstract}"`,
      ].join(','),
    file: (entries) => `Title,Authors,Date,DOI,arXiv,Abstract\n${entries.join('\n')}\n`,
    damages: {
      'a quote too few': (entry) => entry.slice(0, -1),
      'a first quote too few': (entry) => entry.slice(1),
      'a cell too many': (entry) => `${entry},more`,
    },
  },
  'json-lines': {
    entry: (work) =>
      JSON.stringify({
        title: work.title,
        authors: work.authors,
        date: `${work.year}-${pad(work.month)}`,
        doi: work.doi,
        arxiv: work.arxiv,
        abstract: work.abstract,
      }),
    file: (entries) => `${entries.join('\n')}\n`,
    damages: {
      'a brace too few': cutLastBrace,
      'no title and no identifier': (entry) => entry.replace(/"(title|doi|arxiv)"/g, '"x-$1"'),
      'a second title': (entry) => entry.replace('{', '{"title":"Another",'),
    },
  },
};
