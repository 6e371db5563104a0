import { setUpSaveAll } from './save-all.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-save-all]')) setUpSaveAll(button);
