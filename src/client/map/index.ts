import { setUpMap } from './map.ts';

const map = document.querySelector<SVGSVGElement>('svg[data-map]');
const form = document.querySelector<HTMLFormElement>('[data-map-controls]');
const list = document.querySelector<HTMLElement>('[data-map-view]');
if (map && form && list) {
  setUpMap(map, form, list);
}
