import { JsonLine } from '../../schemas/json-lines.ts';
import { WorkType } from '../../schemas/record.ts';
import type { Adapter, AdapterOutput, SourceFile } from '../adapter.ts';
import { addDraft, type Draft } from '../draft.ts';
import { keepOther, withoutAbsent } from '../draft-parts.ts';
import { isObject, ObjectFields } from '../object-fields.ts';
import { emptyOutput, quarantine } from '../output.ts';
import { isDefinedName } from '../table/delimited-fields.ts';
import { parseJson, repeatedTitles } from './json-text.ts';
import { draftOfObject, shareOfNames } from './named-object.ts';

const PROBED_LINES = 5;

/** Reads the library's own exchange format, and any other with one JSON object per line. */
export const jsonLines: Adapter = {
  format: 'JSON Lines',
  knows: isDefinedName,
  evidence({ text }) {
    const lines = text
      .slice(0, 200_000)
      .split('\n', 50)
      .filter((line) => line.trim() !== '');
    const probed = lines.slice(0, PROBED_LINES).map(shareOfLine);
    const papers = probed.filter((share) => share > 0);
    return papers.length === 0 ? 0 : papers.reduce((sum, share) => sum + share, 0) / probed.length;
  },
  read: readJsonLines,
};

function shareOfLine(line: string): number {
  const value = parseJson(line);
  return isObject(value) ? shareOfNames(value) * 0.95 : 0;
}

const FIX = `Correct it; the fields are ${Object.keys(JsonLine.shape).join(', ')}.`;

function readJsonLines(source: SourceFile): AdapterOutput {
  const output = emptyOutput(source);
  for (const [index, content] of source.text.split('\n').entries()) {
    if (content.trim() === '') continue;
    const place = { line: index + 1, endLine: index + 1 };
    const value = parseJson(content);
    const name = `The paper in line ${place.line}`;
    if (typeof value !== 'object' || value === null) {
      quarantine(
        output,
        place,
        name,
        'The line is not a valid JSON object.',
        'Write one complete JSON object per line.',
      );
    } else if (repeatedTitles(content) > 1) {
      const why = 'It has two titles, so two entries run together.';
      quarantine(output, place, name, why, 'Write one JSON object a line.');
    } else if (!Object.keys(value).some((key) => shareOfNames({ [key]: '' }) > 0)) {
      quarantine(output, place, name, 'It has no title.', FIX);
    } else addDraft(output, place, draftOf(value), name);
  }
  return output;
}

/** The members that only the exchange format has, in addition to those that people commonly use. */
function draftOf(value: object): Draft {
  const { authorCount, comments, moreAuthors, type, ...rest } = value as Record<string, unknown>;
  const draft = draftOfObject(rest);
  if (Number.isInteger(authorCount)) draft.authorCount = authorCount as number;
  if (Number.isInteger(comments)) draft.comments = comments as number;
  if (moreAuthors === true) draft.moreAuthors = true;
  const known = WorkType.safeParse(type);
  if (known.success) draft.type = known.data;
  const unread = new ObjectFields({
    ...(draft.authorCount === undefined && { authorCount }),
    ...(draft.comments === undefined && { comments }),
    ...(moreAuthors !== true && { moreAuthors }),
    ...(!known.success && { type }),
  });
  keepOther(draft, unread.rest());
  return withoutAbsent(draft);
}
