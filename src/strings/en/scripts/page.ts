// Every page loads these, so they are constants, which take no more space in a script than their text.

export const colorsAsSystem = 'Colors: as the system';
export const colorsLight = 'Colors: light';
export const colorsDark = 'Colors: dark';
export const linkCopied = 'Link copied';
export const notCopied = 'Could not copy';
export const savedCount = (count: number): string => `${count} saved`;
export const citeFailed = 'Could not load; try again';
export const shortcuts = 'Keyboard shortcuts';
