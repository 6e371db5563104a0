import type { z } from 'zod';
import { readIdentifiers } from '../../schemas/identifiers.ts';
import { JsonLine } from '../../schemas/json-lines.ts';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { readDate } from '../dates.ts';
import { addDraft, type Draft, emptyOutput, oneLine, paragraphs, quarantine } from '../draft.ts';
import { nameFromParts, nameFromText } from '../names.ts';

const PROBED_LINES = 5;
/** Fields of other formats that keep one JSON object a line. */
const FOREIGN = ['author', 'issued', 'id', 'container-title', 'DOI', 'URL', 'paper', 'itemType', 'data'];

/** Reads the library's own exchange format: one JSON object a line. */
export const jsonLines: Adapter = {
  format: 'JSON Lines',
  recognises({ text }) {
    const lines = text
      .slice(0, 200_000)
      .split('\n')
      .filter((line) => line.trim() !== '');
    return lines.slice(0, PROBED_LINES).some(isPaper);
  },
  read: readJsonLines,
};

function isPaper(line: string): boolean {
  const value = parse(line);
  if (typeof value !== 'object' || value === null) return false;
  return 'title' in value && !FOREIGN.some((field) => field in value);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function readJsonLines({ file, text }: SourceFile): AdapterOutput {
  const output = emptyOutput();
  for (const [index, content] of text.split('\n').entries()) {
    if (content.trim() === '') continue;
    const place = { file, line: index + 1, endLine: index + 1 };
    const value = parse(content);
    const name = `The paper in line ${place.line}`;
    const result = JsonLine.safeParse(value);
    if (value === undefined) {
      quarantine(output, place, name, 'The line is no valid JSON.', 'Write one complete JSON object a line.');
    } else if (result.success) addDraft(output, place, draftOf(result.data), name);
    else quarantine(output, place, name, explain(result.error.issues), FIX);
  }
  return output;
}

const FIX = `Correct it; the fields are ${Object.keys(JsonLine.shape).join(', ')}.`;

function explain(issues: readonly z.core.$ZodIssue[]): string {
  const reasons = issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  return `${reasons.join('; ')}.`;
}

function draftOf({ title, abstract, authors, date, arxiv, doi, ...rest }: JsonLine): Draft {
  const names = authors?.map((author) =>
    typeof author === 'string' ? nameFromText(author) : nameFromParts(author),
  );
  return {
    ...rest,
    title: oneLine(title),
    abstract: [abstract ?? []].flat().flatMap(paragraphs),
    date: date === undefined ? undefined : readDate(date),
    authors: names?.filter((name) => name !== undefined),
    identifiers: readIdentifiers([arxiv, doi]),
  };
}
