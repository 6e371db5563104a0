import type { map as model } from '../../en/pages/map.ts';
import { counts } from '../counts.ts';
import { format } from '../format.ts';

export const map: typeof model = {
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
