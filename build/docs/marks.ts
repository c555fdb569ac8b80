/** What stands between two marks of a page is made from the program: `<!-- // npm run docs: keys browser -->`. */
// A comment that begins with slashes is for no reader: a talk that is made of the page shows no note for it.
const marked = /(<!-- \/\/ npm run docs: (.+) -->\n)([\s\S]*?)(<!-- \/\/ end -->)/g;

/** What the marks of a page ask for, in their order. */
export function marksOf(page: string): readonly string[] {
  return [...page.matchAll(marked)].map(([, , asked = '']) => asked);
}

/** The page with what `make` gives between its marks. */
export function filled(page: string, make: ReadonlyMap<string, string>): string {
  return page.replace(marked, (_, begin: string, asked: string, _old: string, end: string) => {
    const made = make.get(asked);
    if (made === undefined) throw new Error(`nothing is made for ${asked}`);
    return `${begin}\n${made}\n\n${end}`;
  });
}
