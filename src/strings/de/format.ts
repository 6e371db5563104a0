import { formatsOf } from '../formats.ts';

export const format = formatsOf<'one' | 'other'>({ language: 'de' });
