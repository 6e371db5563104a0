import { DENSITY_KEY } from '../frame/first-paint.ts';
import { store } from '../shared/stored.ts';

const button = document.querySelector<HTMLButtonElement>('[data-density-button]');
if (button) setUpDensity(button);

/**
 * Makes the button switch lists between dense and comfortable; the choice applies to all pages if the browser
 * stores it.
 */
function setUpDensity(button: HTMLButtonElement): void {
  const { dataset } = document.documentElement;
  const show = () => button.setAttribute('aria-pressed', String(dataset['density'] === 'dense'));
  button.addEventListener('click', () => {
    const density = dataset['density'] === 'dense' ? '' : 'dense';
    dataset['density'] = density;
    store(DENSITY_KEY, density);
    show();
  });
  show();
}
