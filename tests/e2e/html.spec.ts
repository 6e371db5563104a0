import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { PAGE_TYPES } from './support/page-types.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A paper's title is as long as its authors made it.
    'long-title': 'off',
    // Filters act as a reader types and are hidden where no script runs, so there is nothing to submit.
    'wcag/h32': 'off',
    // A scrolling box inside a section is a region that the keyboard reaches, not a section of its own.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

for (const [type, address] of Object.entries(PAGE_TYPES)) {
  test(`${type}: is valid HTML`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    const { results } = await validator.validateString(html);
    const messages = results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)).toEqual(
      [],
    );
  });
}
