import { strings } from '../../strings/index.ts';
import { element } from '../shared/element.ts';
import { afterPause } from './after-pause.ts';
import { isStep, type MapChoice, readChoice, writeChoice } from './choice.ts';

/** Milliseconds without typing after which the map shows what was typed. */
const PAUSE = 200;

/**
 * Calls `show` with the choice in the address, and with each one that the reader makes in the form, in the legend
 * or with Back.
 */
export function followChoice(form: HTMLFormElement, show: (choice: MapChoice) => void): void {
  const [select, input] = [form.querySelector('select'), form.querySelector('input')];
  let choice: MapChoice = { topic: '', query: '' };
  const markLegend = followLegend((topic) =>
    choose({ ...choice, topic: topic === choice.topic ? '' : topic }),
  );
  const apply = (next: MapChoice) => {
    choice = next;
    if (select) select.value = next.topic;
    if (select && select.selectedIndex < 0) {
      // The topic in the address is not on the map.
      select.value = '';
      choice = { ...next, topic: '' };
    }
    if (input && input.value.trim() !== next.query) input.value = next.query;
    markLegend(choice.topic);
    show(choice);
  };
  const choose = (next: MapChoice) => {
    const address = location.pathname + writeChoice(next);
    if (isStep(choice, next)) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    apply(next);
  };
  const typed = () => choose({ ...choice, query: input?.value.trim() ?? '' });
  select?.addEventListener('change', () => choose({ ...choice, topic: select.value }));
  input?.addEventListener('input', afterPause(PAUSE, typed));
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', () => apply(readChoice(location.search)));
  apply(readChoice(location.search));
}

/** Turns the legend's numbers into buttons that choose a topic; the returned function marks the chosen one. */
function followLegend(choose: (topic: string) => void): (topic: string) => void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.map-legend [data-topic]')].map((row) => {
    const topic = row.dataset['topic'] ?? '';
    const title = row.querySelector('a')?.textContent ?? '';
    const number = row.querySelector('.map-legend-number');
    const label = number?.textContent ?? '';
    const name = strings.onMap.numbered(label, strings.onMap.light(title));
    const button = element('button', {
      type: 'button',
      'aria-label': name,
      title: name,
      class: 'map-legend-number',
    });
    button.textContent = label;
    button.addEventListener('click', () => choose(topic));
    number?.replaceWith(button);
    return { topic, button };
  });
  return (chosen) => {
    for (const { topic, button } of buttons) button.setAttribute('aria-pressed', String(topic === chosen));
  };
}
