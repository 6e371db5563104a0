/** The dialog with the references to a paper. */
export const citing = {
  heading: 'Cite this paper',
  reference: 'Reference',
  referenceAs: (form: string) => `Reference, ${form}`,
  form: 'Format',
  copy: 'Copy',
  download: 'Download',
  close: 'Close',
  loading: 'Loading …',
  failed: 'The reference could not be loaded. Check the connection and choose the format again.',
  copied: 'Copied.',
  cannotCopy: 'The browser does not let this page copy. The text is selected: copy it with the keyboard.',
  savedAs: (file: string) => `Saved as ${file}.`,
};
