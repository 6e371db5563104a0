import { formatsOf } from '../formats.ts';

export const format = formatsOf<'other'>({ language: 'zh', gap: '' });
