/** Languages of a site's interface, by code. */
export const LANGUAGES = ['en', 'de', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];
