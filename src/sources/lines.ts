/** Number of line breaks in a text, or before an offset of it. */
export function countBreaks(text: string, end = text.length): number {
  // Without the rest: looking for the next break there would take quadratic time on a text of one line.
  const part = text.slice(0, end);
  let count = 0;
  for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) count++;
  return count;
}

/** A text with more characters than this is never a valid record, so it is not tidied: that would take gigabytes. */
export const LONGEST_TEXT = 1_000_000;

/** A text on one line: runs of white space become one space. */
export function oneLine(text: string): string {
  if (text.length > LONGEST_TEXT) return text;
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}

/** A heading of a structured abstract on its own line; "Abstract" itself adds nothing. */
const HEADING =
  /^[ \t]*(Abstract|Summary|Background|Introduction|Context|Objectives?|Aims?|Purpose|Materials and Methods|Methods?|Design|Setting|Results?|Findings|Discussion|Conclusions?|Significance|Interpretation)[ \t]*[:.]?[ \t]*\n(?=[ \t]*\S)/gim;

function withHeadings(text: string): string {
  return text.replace(HEADING, (_, heading: string) =>
    /^(?:abstract|summary)$/i.test(heading) ? '' : `\n\n${heading}: `,
  );
}

/** The paragraphs of a text, separated by blank lines; a heading on its own line starts the paragraph below it. */
export function paragraphs(text: string): string[] {
  if (text.length > LONGEST_TEXT) return [text];
  if (!text.includes('\n')) {
    const line = oneLine(text);
    return line === '' ? [] : [line];
  }
  return withHeadings(text)
    .split(/\n[ \t\r]*\n/)
    .map(oneLine)
    .filter(Boolean);
}

/** The start of a text, short enough for a message. */
export function excerpt(text: string): string {
  const line = oneLine(text.slice(0, 200));
  const [start] = /^.{59}(?=..)/su.exec(line) ?? [];
  return start === undefined ? line : `${start}…`;
}
