import type { Adapter } from '../adapter.ts';
import type { Draft } from '../draft.ts';
import { CslItem, draftOfCsl } from './csl.ts';
import { readJsonElements } from './json-elements.ts';
import { readJsonList } from './json-list.ts';
import { ATTACHED, ZoteroItem, zoteroToCsl } from './zotero.ts';

/** Fields of CSL-JSON that no other format has under the same name. */
const TELLING = ['author', 'issued', 'id', 'container-title', 'DOI', 'URL'];
const PROBED_ELEMENTS = 5;

/** Reads CSL-JSON, and Zotero's export of its own items. */
export const cslJson: Adapter = {
  format: 'CSL-JSON',
  recognises({ text }) {
    if (!/^[\s\uFEFF]*[[{]/.test(text)) return false;
    let probed = 0;
    for (const { value } of readJsonElements(text)) {
      if (isItem(value)) return true;
      if (++probed === PROBED_ELEMENTS) break;
    }
    return false;
  },
  read: (source) => readJsonList(source, 'Item', draftOf),
};

function isItem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (zoteroItem(value)) return true;
  return 'type' in value && typeof value.type === 'string' && TELLING.some((field) => field in value);
}

/** Zotero's web interface keeps the item in `data`; its exports do not. */
function zoteroItem(value: unknown): ZoteroItem | undefined {
  const inner = (value as { data?: unknown }).data ?? value;
  if (typeof inner !== 'object' || inner === null || !('itemType' in inner)) return undefined;
  const item = ZoteroItem.safeParse(inner);
  return item.success ? item.data : undefined;
}

function draftOf(value: unknown): Draft | undefined {
  const zotero = zoteroItem(value);
  if (zotero && ATTACHED.has(zotero.itemType)) return undefined;
  return draftOfCsl(CslItem.parse(zotero ? zoteroToCsl(zotero) : value));
}
