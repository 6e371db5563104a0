import { DENSITY_KEY } from '../frame/first-paint.ts';

const button = document.querySelector<HTMLButtonElement>('[data-density-button]');
if (button) setUpDensity(button);

/** Makes the button set lists dense and comfortable in turn; the choice holds for all pages where the browser keeps it. */
function setUpDensity(button: HTMLButtonElement): void {
  const { dataset } = document.documentElement;
  const show = () => button.setAttribute('aria-pressed', String(dataset['density'] === 'dense'));
  button.addEventListener('click', () => {
    const density = dataset['density'] === 'dense' ? '' : 'dense';
    dataset['density'] = density;
    try {
      localStorage.setItem(DENSITY_KEY, density);
    } catch {
      // Storage is closed to this page: the choice holds until it is left.
    }
    show();
  });
  show();
}
