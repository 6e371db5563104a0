import { z } from 'zod';

/** Today's date on this machine, YYYY-MM-DD. */
export function today(): string {
  return new Date().toLocaleDateString('sv');
}

/** What is wrong with the day on which a list was supposedly retrieved. */
export function dayProblem(day: string): string | undefined {
  if (!z.iso.date().safeParse(day).success) return `“${day}” is not a day: write it like 2026-05-31`;
  return day > today() ? `${day} has not come yet: give the day on which the list was retrieved` : undefined;
}
