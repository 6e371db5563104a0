import { setUpMap } from './map.ts';

const map = document.querySelector<SVGSVGElement>('svg[data-points]');
const form = document.querySelector<HTMLFormElement>('[data-map-controls]');
if (map && form) {
  void setUpMap(map, form);
}
