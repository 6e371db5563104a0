import { setUpHubList } from './hub-list.ts';

const form = document.querySelector<HTMLFormElement>('[data-hub-filter]');
const list = document.getElementById('hub-list');
if (form && list) setUpHubList(form, list);
