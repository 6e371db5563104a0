import { DENSITY_KEY } from '../frame/first-paint.ts';

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
    try {
      localStorage.setItem(DENSITY_KEY, density);
    } catch {
      // Storage is blocked for this page: the choice lasts until the reader leaves it.
    }
    show();
  });
  show();
}
