/** Stands in for the package node-emoji, of which marked-terminal wants the signs for `:smile:` in text. */
export function get(): undefined {
  return undefined;
}
