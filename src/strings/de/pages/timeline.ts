import type { timeline as model } from '../../en/pages/timeline.ts';
import { counts } from '../counts.ts';

export const timeline: typeof model = {
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
