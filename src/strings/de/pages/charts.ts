import type * as en from '../../en/pages/charts.ts';
import { counts, format } from '../format.ts';

export const charts: typeof en.charts = {
  papersByYear: 'Arbeiten nach Jahr',
  papersByYearOf: (years) => `Arbeiten nach Jahr: ${years}`,
  asTable: 'Als Tabelle',
  year: 'Jahr',
  papers: 'Arbeiten',
  allDated: (count) =>
    format.plural(count, {
      one: 'Die eine Arbeit hat ein Datum.',
      other: 'Alle # Arbeiten haben ein Datum.',
    }),
  someDated: (dated, all) =>
    `${format.number(dated)} von ${counts.papers(all)} ${format.plural(dated, { one: 'hat', other: 'haben' })} ein Datum.`,
  undated: (dated, undated) =>
    `${format.number(dated)} von ${counts.papers(dated + undated)} ${format.plural(dated, { one: 'hat', other: 'haben' })} ein Datum; ${format.plural(undated, { one: 'die andere fehlt', other: 'die anderen # fehlen' })} im Diagramm.`,
  count: (label, count) => `${label}: ${format.number(count)}`,
  without: (count) => format.plural(count, { one: '# Arbeit ohne Datum', other: '# Arbeiten ohne Datum' }),
  fieldPicture: (count) =>
    `Karte mit ${counts.papers(count)}: Was dieselben Wörter verwendet, liegt nah beieinander`,
  fieldPictureByTopic: (count) =>
    `Karte mit ${counts.papers(count)}: Was dieselben Wörter verwendet, liegt nah beieinander; die Farbe zeigt das Thema`,
};

export const map: typeof en.map = {
  description: (count) =>
    format.plural(count, {
      one: '# Arbeit, angeordnet nach ihrem Inhalt.',
      other: '# Arbeiten, angeordnet nach ihrem Inhalt.',
    }),
  introduction:
    'Arbeiten mit denselben Wörtern liegen nah beieinander. Abstände quer über die Karte besagen wenig, Nachbarschaften viel.',
  introductionByTopic:
    'Arbeiten mit denselben Wörtern liegen nah beieinander; die Farbe zeigt das erste Thema. Abstände quer über die Karte besagen wenig, Nachbarschaften viel.',
  holdings: (count) => `${counts.papers(count)}.`,
  holdingsInPart: (count, step) => `${counts.papers(count)}; gezeichnet ist etwa jede ${step}.`,
  dots: 'Jeder Punkt ist eine Arbeit.',
  counts: (topics) => `${topics.join('; ')}.`,
  samePapers: 'Dieselben Arbeiten als [Liste](papers) und auf einer [Zeitleiste](timeline).',
  samePapersByTopic:
    'Dieselben Arbeiten als [Liste](papers), nach [Thema](topics) und auf einer [Zeitleiste](timeline).',
  skip: 'Karte überspringen',
  topic: 'Thema',
  allTopics: 'Alle Themen',
  find: 'Suchen',
  inView: 'Im Ausschnitt',
  zoom: 'Zoom',
  zoomOut: 'Verkleinern',
  zoomIn: 'Vergrößern',
  whole: 'Ganze Karte',
  help: 'Pfeiltasten führen von einer Arbeit zu den nächsten, Eingabe öffnet sie; + und − zoomen, 0 zeigt die ganze Karte. Ziehen verschiebt, zwei Finger zoomen.',
  legend: 'Themen auf der Karte',
  title: 'Karte der Arbeiten',
  option: (title, count) => `${title} (${count})`,
};

export const timeline: typeof en.timeline = {
  description: 'Arbeiten nach Jahr und Monat.',
  descriptionWithTopics: 'Arbeiten nach Thema, Jahr und Monat.',
  yearsOnly: {
    description: 'Arbeiten nach Jahr.',
    descriptionWithTopics: 'Arbeiten nach Thema und Jahr.',
    topics: 'Themen nach Jahr',
    topicsNote: 'Eine Zahl führt zu diesen Arbeiten auf der Seite des Themas.',
    papers: 'Arbeiten nach Jahr',
  },
  inEachTopic: 'Eine Arbeit zählt in jedem ihrer Themen.',
  topics: 'Themen nach Jahr und Monat',
  topicsNote:
    'Unter der Zahl jedes Jahres stehen seine Monate, Januar bis Dezember. Eine Zahl führt zu diesen Arbeiten auf der Seite des Themas.',
  topic: 'Thema',
  organizations: 'Institutionen nach Jahr',
  organizationsNote: (count) =>
    `Die Quellen nennen bei ${counts.papers(count)} eine Institution; aufgeführt sind die mit den meisten Arbeiten.`,
  organization: 'Institution',
  months: 'Arbeiten nach Monat',
  ofAllTopics: 'Aus allen Themen.',
  ofLibrary: 'Aus der ganzen Bibliothek.',
  year: 'Jahr',
  samePapers: 'Dieselben Arbeiten als [Liste nach Jahr](papers) und auf einer [Karte](map).',
};
