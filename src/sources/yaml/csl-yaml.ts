import type { Adapter } from '../adapter.ts';
import { CSL_MEMBERS, draftOfCsl, shareOfCsl } from '../json/csl.ts';
import { readYamlList, shareOfYaml } from './yaml-list.ts';

/** Reads CSL YAML, the references of Pandoc. */
export const cslYaml: Adapter = {
  format: 'CSL YAML',
  knows: (name) => CSL_MEMBERS.has(name.split('.', 1)[0] as string),
  evidence: ({ text }) => shareOfYaml(text, shareOfCsl),
  read: (source) => readYamlList(source, (value) => draftOfCsl(withDateParts(value))),
};

/** YAML names the parts of a date (`issued: {year: 2020, month: 5}`, or a list of those); JSON lists them in order. */
function withDateParts(value: object): object {
  const { issued } = value as { issued?: unknown };
  const first: unknown = Array.isArray(issued) ? issued[0] : issued;
  if (typeof first !== 'object' || first === null || !('year' in first)) return value;
  const { year, month, day, ...rest } = first as Record<string, unknown>;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return { ...value, issued: { ...rest, 'date-parts': [parts] } };
}
