import type { notFound as model } from '../../en/pages/not-found.ts';

export const notFound: typeof model = {
  title: 'Seite nicht gefunden',
  description: 'Unter dieser Adresse gibt es keine Seite.',
  heading: 'Unter dieser Adresse gibt es keine Seite',
  lead: 'Adressen ändern sich hier nicht; diese wurde wohl abgeschnitten oder falsch eingegeben. [Arbeit suchen](search) oder [nach Titel](titles) nachschlagen.',
  leadWithTopics:
    'Adressen ändern sich hier nicht; diese wurde wohl abgeschnitten oder falsch eingegeben. [Arbeit suchen](search), [nach Titel](titles) nachschlagen oder bei einem Thema beginnen.',
  suggestions: 'Seiten mit ähnlicher Adresse',
};
