import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Reads an overview or note whose file was deleted as an empty one: its page can still be rendered until the library has
 * been made without it.
 */
export function deletedTexts(): Plugin {
  return {
    name: 'lectern-deleted-texts',
    load(id) {
      const [file = ''] = id.split('?');
      return file.endsWith('.mdx') && path.isAbsolute(file) && !existsSync(file) ? '' : undefined;
    },
  };
}
