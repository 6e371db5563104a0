import type * as en from '../../en/pages/sources.ts';
import { counts, format } from '../format.ts';

export const sources: typeof en.sources = {
  description: 'Woher diese Bibliothek stammt und was mit ihr geschehen ist.',
  summary: (sources, records, papers) =>
    `${format.plural(sources, { one: '# Quelle ergab', other: '# Quellen ergaben' })} ${format.plural(records, { one: '# Eintrag', other: '# Einträge' })}. Einträge zum selben Werk wurden zu ${counts.papers(papers)} zusammengeführt.`,
  summaryOfSingles: (sources, papers) =>
    `${format.plural(sources, { one: '# Quelle ergab', other: '# Quellen ergaben' })} ${format.plural(papers, { one: '# Eintrag', other: '# Einträge, jeden zu einer anderen Arbeit' })}.`,
  received: 'Erhaltene Listen',
  receivedTable: 'Tabelle der Listen',
  source: 'Quelle',
  format: 'Format',
  records: 'Einträge',
  merged: 'Zusammengeführt',
  boilerplate: 'Beiwerkzeilen',
  problems: 'Probleme',
  retrieved: 'abgerufen am',
  notRecognized: 'nicht erkannt',
  legend:
    'Zusammengeführt: Arbeiten, die auch ein anderer Eintrag beschreibt. Beiwerkzeilen: Überschriften, Schaltflächen und andere Zeilen, die zu keiner Arbeit gehören. Probleme: was die Redaktion ansehen muss.',
  noProblems:
    'Jede Zeile jeder Quelle gehört zu einem Eintrag oder zu bekanntem Beiwerk, und keine zwei Quellen widersprechen sich.',
  someProblems: (count) =>
    format.plural(count, {
      one: '# Stelle wurde nicht verstanden oder widerspricht einer anderen Quelle.',
      other: '# Stellen wurden nicht verstanden oder widersprechen einer anderen Quelle.',
    }),
  moreProblems: (count) =>
    format.plural(count, {
      one: 'und # weitere Stelle, die der Bericht der Erstellung nennt',
      other: 'und # weitere Stellen, die der Bericht der Erstellung nennt',
    }),
  repairs: 'Reparaturen',
  repaired: (count, all) =>
    `Der Text von ${format.number(count)} von ${counts.papers(all)} wurde repariert; die Seite jeder Arbeit nennt ihre Reparaturen.`,
  noneRepaired: 'Kein Text musste repariert werden.',
  repairsTable: 'Tabelle der Reparaturen',
  rule: 'Regel',
  mends: 'Was sie behebt',
  aboutChanges:
    'Was jeder Import hinzugefügt und geändert hat, steht auf der Seite der [Änderungen](changes). Die Seite jeder Arbeit führt zu ihren Daten, die jedes Themas zu den Literaturangaben seiner Arbeiten und zu Feeds.',
  credit: 'Nachweis',
  creditText:
    'Titel und Abstracts sind das Werk derer, die die Arbeiten geschrieben haben; sie stehen hier, damit man die Arbeiten findet. Die Listen sind das Werk derer, die sie zusammengestellt haben. Die Seiten hat Lectern erstellt.',
  file: (what) => `: ${what}`,
  referencesAs: (format) => `Literaturangaben zu allen Arbeiten als ${format}`,
  fullText: 'alle Arbeiten mit Abstract, als Markdown',
  forModels: 'die Bibliothek für Sprachmodelle',
  atomFeed: 'die neuesten Arbeiten als Atom-Feed',
  jsonFeed: 'die neuesten Arbeiten als JSON-Feed',
  packed: (count) =>
    `was die Bibliothek ist, und die Adresse der ${format.plural(count, { one: '# gepackten Datei', other: '# gepackten Dateien' })} mit allem, was über ihre Arbeiten bekannt ist`,
  everything: 'alle Arbeiten mit allem, was über sie bekannt ist',
  firstPart: (count, next, last) =>
    `, der erste von ${count} Teilen: der nächste ist ${next}, der letzte ${last}`,
  part: (number, count) => `, Teil ${number} von ${count}`,
  jsonSchema: (title) => `JSON-Schema: ${title}`,
  packedJson: 'JSON, gepackt',
  schemas: {
    paper: 'Eine Arbeit einer Lectern-Bibliothek',
    library: 'Eine Lectern-Bibliothek',
    source: 'Eine Zeile einer JSON-Lines-Quelle einer Lectern-Bibliothek',
  },
  formats: {
    'paper listing (text)': 'Literaturliste (Text)',
    'JSON list of papers': 'JSON-Liste von Arbeiten',
    'YAML list of papers': 'YAML-Liste von Arbeiten',
    'Markdown list of papers': 'Markdown-Liste von Arbeiten',
    'table (CSV or TSV)': 'Tabelle (CSV oder TSV)',
    'Web of Science (tab-delimited)': 'Web of Science (tabulatorgetrennt)',
    'Hugging Face papers (JSON)': 'Hugging-Face-Arbeiten (JSON)',
    'Semantic Scholar papers (JSON)': 'Semantic-Scholar-Arbeiten (JSON)',
    'Crossref works (JSON)': 'Crossref-Werke (JSON)',
    'OpenAlex works (JSON)': 'OpenAlex-Werke (JSON)',
  },
};

export const changes: typeof en.changes = {
  description: 'Was jeder Import der Bibliothek hinzugefügt und an ihr geändert hat.',
  summary: (count) =>
    `${format.plural(count, { one: '# Import', other: '# Importe' })} in der Reihenfolge von library.yaml, der letzte zuerst. Eine Arbeit gilt als von der ersten Quelle hinzugefügt, die sie nennt.`,
  retrieved: 'Abgerufen',
  added: 'Hinzugefügt',
  again: 'Bereits vorhanden',
  contradicted: 'Widersprüche',
  nothing: 'Keine',
  none: 'Keine',
  from: (count, source) => `${format.number(count)} aus ${source}`,
  knownFrom: (papers, origins) => `${papers}: ${format.list(origins)}`,
  more: (count) => format.plural(count, { one: 'und # weiterer', other: 'und # weitere' }),
  addedBy: (source) => `Hinzugefügt durch ${source}`,
  addedLead: (count) =>
    `${format.plural(count, { one: '# Arbeit, die', other: '# Arbeiten, die' })} in keiner früheren Quelle ${format.plural(count, { one: 'steht', other: 'stehen' })}, die neuesten zuerst.`,
};
