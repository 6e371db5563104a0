// Labels of the button that adds a paper to the reading list. Every page loads these: see page.ts.

export const save = 'Save';
export const saved = 'Saved';
export const notSaved = 'Could not save';
export const saveOne = (action: string, title: string): string => `${action}: ${title}`;
export const allSaved = 'All saved';
