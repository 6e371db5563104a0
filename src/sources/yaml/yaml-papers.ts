import type { Adapter } from '../adapter.ts';
import { draftOfObject, shareOfNames } from '../json/named-object.ts';
import { isDefinedName } from '../table/delimited-fields.ts';
import { readYamlList, shareOfYaml } from './yaml-list.ts';

/**
 * Reads a YAML list of mappings with any sensible names, including a title or an identifier, at the top level or as a
 * member of a mapping.
 */
export const yamlPapers: Adapter = {
  format: 'YAML list of papers',
  knows: isDefinedName,
  evidence: ({ text }) => shareOfYaml(text, (value) => shareOfNames(value) * 0.9),
  read: (source) => readYamlList(source, draftOfObject),
};
