/** A schema of the part of JSON Schema (draft 2020-12) that `export/json-schemas.ts` is written in. */
export type Schema = Readonly<Record<string, unknown>>;

const annotations = ['$schema', 'title', 'description', '$defs'];

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: value => typeof value === 'string',
  number: value => typeof value === 'number',
  integer: value => Number.isInteger(value),
  boolean: value => typeof value === 'boolean',
  null: value => value === null,
  array: Array.isArray,
  object: value => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/**
 * What is wrong with a value, each with its place; nothing if it fits. A keyword that is not known here throws: it
 * would go unchecked.
 */
export function misfits(value: unknown, schema: Schema, root: Schema = schema, at = '$'): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, given]): readonly string[] => {
    const fail = (why: string) => [`${at}: ${why}`];
    switch (keyword) {
      case 'type': {
        const names = [given].flat() as readonly string[];
        return names.some(name => types[name]?.(value)) ? [] : fail(`is no ${names.join(' or ')}`);
      }
      case 'const':
        return value === given ? [] : fail(`is not ${JSON.stringify(given)}`);
      case 'enum':
        return (given as unknown[]).includes(value) ? [] : fail(`is none of ${JSON.stringify(given)}`);
      case '$ref':
        return misfits(value, resolve(String(given), root), root, at);
      case 'anyOf': {
        const each = (given as Schema[]).map(option => misfits(value, option, root, at));
        // The nearest one is the one to tell of.
        return each.some(found => found.length === 0)
          ? []
          : [...each].sort((a, b) => a.length - b.length)[0]!;
      }
      case 'items':
        return !Array.isArray(value)
          ? []
          : value.flatMap((item, index) => misfits(item, given as Schema, root, `${at}[${index}]`));
      case 'required':
        return (given as string[]).flatMap(key => (key in Object(value) ? [] : fail(`lacks ${key}`)));
      case 'properties':
        return Object.entries(given as Record<string, Schema>).flatMap(([key, inner]) =>
          key in Object(value) ? misfits(Object(value)[key], inner, root, `${at}.${key}`) : [],
        );
      case 'additionalProperties': {
        const known = Object.keys(schema.properties ?? {});
        return Object.keys(Object(value)).flatMap(key => (known.includes(key) ? [] : fail(`has ${key}`)));
      }
      default:
        if (!annotations.includes(keyword)) throw new Error(`no check for ${keyword}`);
        return [];
    }
  });
}

function resolve(reference: string, root: Schema): Schema {
  const found = reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => Object(node)[key], root);
  if (found === undefined) throw new Error(`nothing at ${reference}`);
  return found as Schema;
}
