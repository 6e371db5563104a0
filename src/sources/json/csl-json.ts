import type { Adapter } from '../adapter.ts';
import { CSL_MEMBERS, draftOfCsl, shareOfCsl } from './csl.ts';
import { readJsonList, shareOfElements } from './json-list.ts';
import { draftOfZotero, isZotero, zoteroCollections } from './zotero.ts';

/** Reads CSL-JSON, and Zotero's export of its own items. */
export const cslJson: Adapter = {
  format: 'CSL-JSON',
  knows: (name) => CSL_MEMBERS.has(name.split('.', 1)[0] as string) || name.startsWith('zotero:'),
  evidence: ({ text }) => shareOfElements(text, (value) => (isZotero(value) ? 1 : shareOfCsl(value) * 0.98)),
  read(source) {
    const collections = zoteroCollections(source.text);
    return readJsonList(source, 'Item', (value) =>
      isZotero(value) ? draftOfZotero(value, collections) : draftOfCsl(value),
    );
  },
};
