/**
 * What a section can be more than a text, as its front matter says: `kind: news`. A collection is a list of parts, which
 * the menu counts; news have items and filters, stats have figures.
 */
export const sectionKinds = ['collection', 'news', 'stats'] as const;

export type SectionKind = (typeof sectionKinds)[number];
