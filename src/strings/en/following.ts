/** What feeds and the changes page say about when papers were added and what imports changed. */
export const following = {
  /** In front of a paper's gist in a feed. Both dates are already formatted. */
  dates: ({ date, added }: { date?: string | undefined; added?: string | undefined }): string => {
    if (added === undefined) return date === undefined ? '' : `${date}.`;
    return date === undefined ? `Added ${added}.` : `${date}; added ${added}.`;
  },
  imported: 'Imported',
  newVersion: 'Newer version',
  added: 'Added',
  changed: 'Changed',
  removed: 'No longer listed',
  takenDown: 'Taken down',
};
