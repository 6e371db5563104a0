import type { Adapter } from '../adapter.ts';
import { fieldOfName, foldName } from '../table/delimited-fields.ts';
import { KEPT_NAMES } from '../table/field-names.ts';
import { listStart } from './json-elements.ts';
import { readJsonList, shareOfElements } from './json-list.ts';
import { draftOfObject, shareOfNames } from './named-object.ts';

/** Reads a JSON list of objects with a title and any sensible names, bare or in a wrapping object. */
export const jsonPapers: Adapter = {
  format: 'JSON list of papers',
  knows: (name) => KEPT_NAMES.has(foldName(name)) || fieldOfName(name) !== undefined,
  // Less than what a format of its own and JSON Lines say of the same objects.
  evidence({ text }) {
    const isList = listStart(text) > 0 || /^\s*\[/.test(text);
    return shareOfElements(text, (value) => shareOfNames(value) * (isList ? 0.9 : 0.5));
  },
  read: (source) => readJsonList(source, 'Paper', draftOfObject),
};
