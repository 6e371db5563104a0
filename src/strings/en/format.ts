import { formatsOf } from '../formats.ts';

// Days before months, as in “14 December 2023”.
export const format = formatsOf<'one' | 'other'>({ language: 'en', written: 'en-GB' });
