import { InputError } from '../../errors.ts';
import { watchFiles } from '../../platform/watch-file.ts';
import type { AppAction } from '../../screens/reduce.ts';
import type { Store } from '../../screens/runtime/store.ts';
import { browsedSection } from '../../screens/screen-stack.ts';
import type { AppState } from '../../screens/state.ts';
import { safeRow, safeText } from '../../terminal/safe-text.ts';
import type { Reference } from './reference.ts';

/** A reference that is on the screen, as it was last read. */
export type FollowedReference = {
  readonly current: Reference;
  /** Begins to read it again whenever one of its files was saved, comes or goes. @returns how to stop */
  follow(store: Store<AppState, AppAction>): () => void;
  /** Reads it again because the user asked for it. */
  readAgain(store: Store<AppState, AppAction>): void;
};

export function followReference(opened: Reference): FollowedReference {
  let current = opened;
  let readAt = Date.now();

  /** @returns why it cannot be read at the moment: then it stays as it was */
  function read(store: Store<AppState, AppAction>): string | undefined {
    const began = Date.now();
    try {
      const next = current.source?.again();
      if (!next) return 'Only files can be read again';
      current = next;
      readAt = began;
      store.dispatch({ type: 'listed', library: next.library });
      return undefined;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return `${error.message}. ${error.hint}`.trim();
    }
  }
  /** The section that is read comes first. */
  function paths(store: Store<AppState, AppAction>): readonly string[] {
    const shown = browsedSection(store.get());
    const files = current.library.sections.map(({ source }) => source.file);
    return [...(shown && !shown.page ? [shown.source.file] : []), ...(current.source?.paths ?? []), ...files];
  }
  return {
    get current() {
      return current;
    },
    follow(store) {
      if (!current.source) return () => {};
      // What was saved just before it is watched counts as changed: that may have been after it was read.
      let isOpen = false;
      const stop = watchFiles(
        () => (isOpen ? paths(store) : []),
        () => {
          const trouble = read(store);
          if (trouble !== undefined) store.dispatch({ type: 'notice', text: safeRow(trouble) });
        },
        () => readAt,
      );
      isOpen = true;
      return stop;
    },
    readAgain: store => store.dispatch({ type: 'notice', text: safeText(read(store) ?? 'Read again') }),
  };
}
