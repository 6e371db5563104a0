/** Under which a browser keeps the reading list. */
export const LIST_KEY = 'reading-list';
