import { setUpClaimsTable } from './claims-table.ts';

const form = document.querySelector<HTMLFormElement>('[data-claims-filter]');
const body = document.getElementById('claims-rows');
const more = document.querySelector<HTMLButtonElement>('[data-claims-more]');
if (form && body && more) setUpClaimsTable(form, body, more);
