import type { hub as model } from '../../en/pages/hub.ts';
import { counts, format } from '../format.ts';

export const hub: typeof model = {
  indexDescription: (count) =>
    format.plural(count, { one: 'Das Thema dieser Bibliothek.', other: 'Die # Themen dieser Bibliothek.' }),
  introduction: (papers, topics) => `${counts.papers(papers)} in ${counts.topics(topics)}.`,
  inSeveral: 'Eine Arbeit kann zu mehreren gehören, darum ergeben die Zahlen zusammen mehr.',
  otherWays: 'Alle Arbeiten nach ihrem Inhalt: [Karte](map); nach Jahr: [Zeitleiste](timeline).',
  shared: 'Arbeiten, die zwei Themen gemeinsam haben',
  sharedNote: 'Die Spalten folgen den Zeilen, nach Nummer. Die Diagonale nennt die Größe jedes Themas.',
  topic: 'Thema',
  unplaced: 'Noch nicht eingeordnet',
  unplacedNote:
    'Diese Arbeiten passen zu keinem Thema gut genug. Dahinter stehen die Themen, die am besten passen, und wie gut, von 0 bis 1.',
  unplacedMore: (count) => `Und ${format.number(count)} weitere: Die Prüfung der Bibliothek nennt alle.`,
  since: (count, year) => `${format.number(count)} seit ${year}`,
  compared: 'Die Arbeiten im Vergleich',
  comparedTable: 'Vergleichstabelle',
  paper: 'Arbeit',
  year: 'Jahr',
  reported: 'Berichtet',
  notStated: 'nicht angegeben',
  baselineNotStated: 'Vergleichsgrundlage nicht angegeben',
  qualityNotStated: 'Qualität nicht angegeben',
  comparedNote:
    'Aus den Abstracts; „nicht angegeben“, wo ein Abstract schweigt. Die Werte sind Angaben der Arbeiten und zwischen verschiedenen Versuchsaufbauten nicht vergleichbar.',
  comparedCsv: 'Die Tabelle als CSV',
  contested: 'Umstritten',
  ideas: 'Ideen im Lauf der Zeit',
  questions: 'Offene Fragen',
  readingPath: 'Lesepfad',
  saveAll: 'Alle merken',
  lookFor: (what) => `Darauf achten: ${what}`,
  see: 'Siehe',
  alsoHere: 'Außerdem in diesem Thema',
  homeIs: 'Ihr Hauptthema ist [](home).',
  glance: 'Auf einen Blick',
  central: 'Am zentralsten',
  centralNote: 'Den übrigen Arbeiten des Themas am ähnlichsten, nach den Wörtern in Titel und Abstract.',
  newest: 'Neueste',
  earliest: 'Früheste',
  byDate: 'Nach Datum.',
  outliers: 'Am wenigsten typisch',
  outliersNote: 'Den übrigen Arbeiten des Themas am wenigsten ähnlich.',
  terms: 'Kennzeichnende Wörter',
  sharesPapers: 'Gemeinsame Arbeiten mit',
  organizations: 'Genannte Institutionen',
  references: 'Literaturangaben zu allen Arbeiten',
  newPapers: 'Neue Arbeiten',
  feedNote: '-Feed neuer Arbeiten',
  searchTopic: 'In diesem Thema suchen',
  filter: 'Liste filtern',
  line: 'Forschungslinie',
  all: 'Alle',
  sortedBy: 'Sortiert nach',
  byNewest: 'Datum, neueste zuerst',
  byOldest: 'Datum, älteste zuerst',
  byTitle: 'Titel',
  byVenue: 'Publikationsorgan',
  byResults: 'Zahl der Ergebnisse',
  withCode: 'Mit Code',
  showAll: 'Alle zeigen',
  figure: (title) => `${title}: Forschungslinien und ihre Arbeiten nach Jahr`,
  figureNote:
    'Forschungslinien, die Frage einer jeden, worin sich ihre Arbeiten unterscheiden, und die Arbeiten nach Jahr.',
  onThisPage: 'Auf dieser Seite',
  overview: 'Überblick',
  noOverview: 'Zu diesem Thema ist noch kein Überblick geschrieben.',
  linesOfWork: 'Forschungslinien',
  figureNoteShort: 'Forschungslinien und die Arbeiten nach Jahr.',
  made: {
    keywords:
      'Dieses Thema ist automatisch aus Schlagwörtern der Quellen gemacht. Einen Überblick hat noch niemand geschrieben.',
    clusters:
      'Dieses Thema wurde automatisch gefunden, an den Wörtern, die seine Arbeiten teilen: Mit jeder neuen Arbeit können sich sein Name und seine Arbeiten ändern. Einen Überblick hat noch niemand geschrieben.',
  },
  topicsMade: {
    keywords: (made, all) =>
      made === all
        ? 'Sie sind automatisch aus Schlagwörtern der Quellen gemacht.'
        : format.plural(made, {
            one: 'Eines davon ist automatisch aus Schlagwörtern der Quellen gemacht.',
            other: '# davon sind automatisch aus Schlagwörtern der Quellen gemacht.',
          }),
    clusters: (made, all) =>
      made === all
        ? 'Sie wurden automatisch gefunden, an den Wörtern, die Arbeiten teilen.'
        : format.plural(made, {
            one: 'Eines davon wurde automatisch gefunden, an den Wörtern, die Arbeiten teilen.',
            other: '# davon wurden automatisch gefunden, an den Wörtern, die Arbeiten teilen.',
          }),
  },
  madeScope: {
    keywords: (keywords, hasOthers) =>
      `Arbeiten, denen ihre Quellen das Schlagwort ${keywords.map((keyword) => `„${keyword}“`).join(' oder ')} geben${hasOthers ? ', und Arbeiten, die ihnen zugeordnet wurden' : ''}.`,
    clusters: (terms) => `Arbeiten, automatisch nach ihren Wörtern gruppiert, vor allem ${terms.join(', ')}.`,
  },
  pair: (one, other) => `${one} und ${other}`,
  noPapers: 'Diesem Thema ist noch keine Arbeit zugeordnet.',
  holdings: (papers, code) => `${counts.papers(papers)}, ${format.number(code)} mit Code`,
  on: (title) => `zu ${title}`,
  basis: (papers, when) =>
    `Dieser Überblick beruht auf den Abstracts von ${counts.papers(papers)} dieser Bibliothek, zuletzt überarbeitet am ${when}.`,
};
