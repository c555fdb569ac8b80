/**
 * Markup of a page. Only this file makes it, of templates in this program and of text that it has escaped: a text of an
 * author is a string, and a string is never markup.
 */
class Markup {
  readonly #written: string;

  constructor(written: string) {
    this.#written = written;
  }

  toString(): string {
    return this.#written;
  }
}

export type Html = Markup;

/** What may stand in a template: text, which is escaped; markup; nothing. */
type Piece = string | number | Html | readonly Html[] | undefined;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, sign => escapes[sign] ?? sign) : text;
}

function written(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.toString();
  return typeof piece === 'object' ? piece.map(String).join('') : escaped(String(piece));
}

/**
 * Writes markup: what is in the template stands as it is, and what is put into it is escaped, also between quotes.
 *
 * @example html`<p title="${title}">${text}</p>`
 */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let all = template[0] ?? '';
  for (const [index, piece] of pieces.entries()) all += written(piece) + (template[index + 1] ?? '');
  return new Markup(all);
}

export const nothing: Html = new Markup('');

export function isNothing(markup: Html): boolean {
  return markup.toString() === '';
}

/** The attributes that a page may have: none that runs something, and none with a style. */
type AttributeName =
  | 'alt'
  | 'aria-hidden'
  | 'aria-label'
  | 'aria-labelledby'
  | 'class'
  | 'colspan'
  | 'data-first-group'
  | 'data-groups'
  | 'data-scheme'
  | 'data-step'
  | 'data-steps'
  | 'data-transition'
  | 'height'
  | 'id'
  | 'lang'
  | 'reversed'
  | 'role'
  | 'rowspan'
  | 'scope'
  | 'start'
  | 'tabindex'
  | 'title'
  | 'type'
  | 'value'
  | 'width';
export type Attributes = { readonly [Name in AttributeName]?: string | number | undefined };

/** The attributes that have a value, each with a space before it. */
export function attributes(all: Attributes): Html {
  const given = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return new Markup(given.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join(''));
}

/** What a script of the page reads, and no browser runs: whatever is in it, it cannot end itself. */
export function jsonElement(id: string, value: unknown): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(`<script type="application/json" id="${escaped(id)}">${json}</script>`);
}

/** A style sheet or a script of this program. It is no place for anything of an author. */
export function inlineElement(name: 'style' | 'script', content: string): Html {
  if (/<\/|<!--/.test(content)) throw new Error(`a ${name} must not end itself`);
  return new Markup(`<${name}>${content}</${name}>`);
}
