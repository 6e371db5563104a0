import { setUpResultsTable } from './results-table.ts';

const form = document.querySelector<HTMLFormElement>('[data-results-filter]');
const body = document.getElementById('results-rows');
const more = document.querySelector<HTMLButtonElement>('[data-results-more]');
if (form && body && more) setUpResultsTable(form, body, more);
