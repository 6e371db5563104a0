import { isSeq, parseDocument } from 'yaml';
import type { ContentFiles, TextFile } from '../../base/content-files.ts';

/** A list to be added. `retrieved` is YYYY-MM-DD. */
export interface NewSource {
  file: string;
  text: string;
  isDamaged?: true;
  label: string;
  retrieved: string;
}

/** The library with one more source, which replaces one of the same name. */
export function withSource(content: ContentFiles, source: NewSource): ContentFiles {
  const { file, text, isDamaged } = source;
  const path = `sources/${file}`;
  const others = content.sources.filter((one) => one.path !== path);
  const sources = [...others, { path, text, ...(isDamaged && { isDamaged }) }].sort(byPath);
  return { ...content, config: withRow(content.config, source), sources };
}

/** library.yaml with a row for the source; comments, order and the existing values of the row are kept. */
function withRow(config: TextFile, { file, label, retrieved }: NewSource): TextFile {
  const document = parseDocument(config.text);
  const rows = document.get('sources');
  if (!isSeq(rows)) document.set('sources', document.createNode([]));
  const data = (document.toJS() as { sources?: { file?: string }[] }).sources ?? [];
  const at = data.findIndex((row) => row.file === file);
  if (at >= 0) document.setIn(['sources', at, 'retrieved'], retrieved);
  else document.addIn(['sources'], document.createNode({ file, label, retrieved }));
  return { ...config, text: document.toString({ lineWidth: 0 }) };
}

function byPath(a: TextFile, b: TextFile): number {
  return a.path < b.path ? -1 : 1;
}
