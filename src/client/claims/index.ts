import { setUpClaimsTable } from './claims-table.ts';

const form = document.querySelector<HTMLFormElement>('[data-claims-filter]');
const body = document.getElementById('claims-rows');
if (form && body) setUpClaimsTable(form, body, document.querySelector<HTMLElement>('[data-claims-more]'));
