import type { SafeText } from '../terminal/safe-text.ts';
import type { Size } from './screen.ts';

/** What came of an errand, in words for the status line. */
export type Outcome = {
  readonly ok: boolean;
  readonly message: string;
  /** The address can be copied instead: the key for that is to be told. */
  readonly canCopy?: true;
};

export type Trouble =
  | { readonly type: 'crash'; readonly error: Error }
  /** The window was closed or the line dropped: there is nobody left to tell. */
  | { readonly type: 'terminalLost' };

/** The world as the screen needs it: real in `io`, recording in tests. */
export type Ports = {
  /** Opens an address with what the platform has for it. Never rejects. */
  openAddress(address: string): Promise<Outcome>;
  /** Sends text to the terminal's clipboard. */
  copy(text: string): Outcome;
  /** Gives the window a title while the screen is open. */
  showTitle(title: SafeText): void;
  /** Has the terminal tell of the mouse, or leave it to whoever selects text. */
  setMouse(isOn: boolean): void;
  /** Stops the process group until the shell continues it; resolves then. */
  stop(): Promise<void>;
  /** Calls back when something unforeseen happened, or the terminal is gone; returns how to end that. */
  onTrouble(listener: (trouble: Trouble) => void): () => void;
  /** Calls back with each new size of the window; returns how to end that. */
  onResize(listener: (size: Size) => void): () => void;
  /** Calls back when the process was continued although it did not stop itself; returns how to end that. */
  onContinued(listener: () => void): () => void;
};
