/** The ids of a page. Each is there once: what is named a second time is reached by its first place. */
export class PageIds {
  readonly #taken = new Set<string>();
  /** How often each footnote has been referred to by now. */
  readonly #references = new Map<string, number>();

  /** @returns nothing where the page has it, or where it would be one of the page's own, which begin with a slash */
  take(id: string): string | undefined {
    if (id === '' || id.startsWith('/') || /\s/.test(id) || this.#taken.has(id)) return undefined;
    this.#taken.add(id);
    return id;
  }

  /** The id for one more reference to a footnote. @param footnote the id of that */
  refer(footnote: string): string {
    const count = this.references(footnote) + 1;
    this.#references.set(footnote, count);
    return referenceId(footnote, count);
  }

  references(footnote: string): number {
    return this.#references.get(footnote) ?? 0;
  }
}

/** The id of a footnote, in the whole page or in a slide. */
export function footnoteId(scope: string, number: number): string {
  return `${scope}/note-${number}`;
}

/** The id of a place that refers to a footnote. @param count which of them, from 1 */
export function referenceId(footnote: string, count: number): string {
  return `${footnote}-from-${count}`;
}
