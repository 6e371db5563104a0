import { setUpMap } from './map.ts';

const map = document.querySelector<SVGSVGElement>('svg[data-map]');
const form = document.querySelector<HTMLFormElement>('[data-map-controls]');
if (map && form) {
  setUpMap(map, form);
}
