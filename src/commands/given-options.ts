/** The options that were given, by name; those without a value have an empty one. */
export type Given = ReadonlyMap<string, string>;
/** All values of the options that may be given several times. */
export type Repeated = ReadonlyMap<string, readonly string[]>;
