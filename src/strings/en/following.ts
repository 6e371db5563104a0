/** What feeds and the page of changes say of when papers came and what imports did. */
export const following = {
  /** In front of a paper's gist in a feed. Days and dates are written. */
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
