import { type Json, schemaVersion } from './json-text.ts';

/** A schema, as JSON. */
export type JsonSchema = { readonly [key: string]: Json };

export const text: JsonSchema = { type: 'string' };
export const number: JsonSchema = { type: 'integer' };
export const flag: JsonSchema = { type: 'boolean' };
export const orNull = (type: string): JsonSchema => ({ type: [type, 'null'] });
export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
export const texts = list(text);
export const oneOf = (words: readonly string[]): JsonSchema => ({ enum: words });
export const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
export const described = (schema: JsonSchema, description: string): JsonSchema => ({
  ...schema,
  description,
});

/** An object with these keys and no others. @param optional those that may be absent */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter(key => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** What a command prints. */
export function output(type: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return object({ schemaVersion: { const: schemaVersion }, type: { const: type }, ...properties });
}
