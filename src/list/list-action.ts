/** What a list can be asked for, by a key or the mouse. */
export type ListAction =
  | { readonly type: 'editQuery'; readonly text: string }
  | { readonly type: 'erase' }
  | { readonly type: 'clearQuery' }
  | { readonly type: 'choose'; readonly by: 'row' | 'page' | 'end'; readonly direction: 1 | -1 }
  /** Takes an entry, counted from 0: the chosen one where none is named. */
  | { readonly type: 'accept'; readonly entry?: number }
  /** Closes the list. */
  | { readonly type: 'back' };

const types: Readonly<Record<ListAction['type'], true>> = {
  editQuery: true,
  erase: true,
  clearQuery: true,
  choose: true,
  accept: true,
  back: true,
};

export function isListAction(action: { readonly type: string }): action is ListAction {
  return Object.hasOwn(types, action.type);
}
