import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslRecord } from '../../schemas/citation.ts';
import ieee from './ieee.csl?raw';

const CSL = plugins.config.get('@csl') as { styles: { add(name: string, style: string): void } };
CSL.styles.add('ieee', ieee);

export type ReferenceStyle = 'apa' | 'ieee';

/** A reference as plain text, set by a CSL processor. */
export function formattedReference({ note: _, ...csl }: CslRecord, style: ReferenceStyle): string {
  const options = { template: style, format: 'text', lang: 'en-US' };
  return String(plugins.output.format('bibliography', [csl], options)).trim();
}
