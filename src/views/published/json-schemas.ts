import { z } from 'zod';
import { JsonLine } from '../../schemas/json-lines.ts';
import { PUBLISHED_VERSION, PublishedLibrary, PublishedPaper } from '../../schemas/published.ts';

/** Formats with a published schema, by file name. */
const SCHEMAS = {
  paper: { title: 'A paper of a Lectern library', schema: PublishedPaper, io: 'output' },
  library: { title: 'A Lectern library', schema: PublishedLibrary, io: 'output' },
  source: { title: 'One line of a JSON Lines source of a Lectern library', schema: JsonLine, io: 'input' },
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/** The JSON Schemas (draft 2020-12) of the formats that the site publishes and of the exchange format that it reads. */
export function jsonSchemas(): { name: SchemaName; version: number; title: string; text: string }[] {
  return (Object.keys(SCHEMAS) as SchemaName[]).map((name) => {
    const { title, schema, io } = SCHEMAS[name];
    const json = { ...z.toJSONSchema(schema, { io }), title };
    return { name, version: PUBLISHED_VERSION, title, text: `${JSON.stringify(json, null, 2)}\n` };
  });
}
