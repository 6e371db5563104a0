import type { Strings } from '../index.ts';

export const following: Strings['following'] = {
  dates: ({ date, added }) => {
    if (added === undefined) return date === undefined ? '' : `${date}.`;
    return date === undefined ? `Aufgenommen am ${added}.` : `${date}; aufgenommen am ${added}.`;
  },
  imported: 'Importiert',
  newVersion: 'Neuere Fassung',
  added: 'Hinzugefügt',
  changed: 'Geändert',
  removed: 'Nicht mehr aufgeführt',
  takenDown: 'Entfernt',
};
