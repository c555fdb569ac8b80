/** What a PDF of a browser says of its structure: its objects are plain text, whatever its pages are. */
export type PdfParts = {
  readonly isTagged: boolean;
  readonly language: string | undefined;
  readonly pages: number;
  /** The tags of its structure in reading order, without those that mean nothing. */
  readonly tags: readonly string[];
  readonly alternatives: readonly string[];
  /** The titles of its outline, in order. */
  readonly outline: readonly string[];
};

/** Reads the structure of a PDF. */
export function pdfParts(bytes: Uint8Array): PdfParts {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n?([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const rootOf = (name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? '';
  const tags: string[] = [];
  const alternatives: string[] = [];
  const seen = new Set<string>();
  function walk(id: string): void {
    const body = objects.get(id);
    if (body === undefined || seen.has(id)) return;
    seen.add(id);
    const tag = /\/S \/(\w+)/.exec(body)?.[1];
    if (tag !== undefined && !/^(?:NonStruct|URI)$/.test(tag)) tags.push(tag);
    const alternative = /\/Alt \(([^)]*)\)/.exec(body)?.[1];
    if (alternative !== undefined) alternatives.push(alternative);
    const children = /\/K (?:\[([\s\S]*?)\](?!\s*\])|(\d+ 0 R))/.exec(body);
    for (const [, child = ''] of (children?.[1] ?? children?.[2] ?? '').matchAll(/(\d+) 0 R/g)) walk(child);
  }
  walk(rootOf('StructTreeRoot'));
  const outline: string[] = [];
  function follow(id: string): void {
    const body = objects.get(id);
    if (body === undefined) return;
    const title = /\/Title \(((?:[^)\\]|\\.)*)\)/.exec(body)?.[1];
    if (title !== undefined) outline.push(title.replace(/\\(.)/g, '$1'));
    for (const key of ['First', 'Next']) follow(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '');
  }
  follow(rootOf('Outlines'));
  return {
    isTagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text),
    language: /\/Lang \(([^)]*)\)/.exec(text)?.[1],
    pages: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    tags,
    alternatives,
    outline,
  };
}
