/** Languages that a site can speak to its readers, by their codes. */
export const LANGUAGES = ['en', 'de', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];
