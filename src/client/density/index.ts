import { setUpDensity } from './density.ts';

const button = document.querySelector<HTMLButtonElement>('[data-density-button]');
if (button) setUpDensity(button);
