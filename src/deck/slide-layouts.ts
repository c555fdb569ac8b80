/** How a slide is arranged, by the name that a `layout` comment gives it. */
export const slideLayouts = [
  'title',
  'section',
  'figures',
  'statement',
  'quote',
  'list',
  'two_columns',
  'code',
  'picture',
  'closing',
] as const;

export type SlideLayoutName = (typeof slideLayouts)[number];

/** The layout of that name, which may be written with blanks or hyphens: `two columns`. */
export function layoutNamed(name: string): SlideLayoutName | undefined {
  const written = name.toLowerCase().replace(/[\s-]+/g, '_');
  return slideLayouts.find(layout => layout === written);
}
