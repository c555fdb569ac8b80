/** A value of JSON. Its keys are in the order in which they are to be written. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** The version of all that is printed as JSON: it grows when a key goes, or comes to mean something else. */
export const schemaVersion = 2;

/**
 * A value as JSON text, two spaces a level, with a newline at its end. Whatever a terminal might obey is written
 * as `\u`, so that the text can be shown anywhere.
 */
export function jsonText(value: Json): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[\x7f-\x9f\u2028\u2029]/g, code => `\\u${code.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
