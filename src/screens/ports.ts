import type { SafeText } from '../terminal/safe-text.ts';
import type { Size } from './window-size.ts';

/** The result of an effect, in words for the status line. */
export type Outcome = {
  readonly ok: boolean;
  readonly message: string;
  /** The address can be copied instead: the message should name the key for that. */
  readonly canCopy?: true;
};

export type Trouble =
  | { readonly type: 'crash'; readonly error: Error }
  /** The window was closed or the connection dropped: nothing can be shown any more. */
  | { readonly type: 'terminalLost' };

/** What the screen needs from outside: real in `io`, recorded in tests. */
export type Ports = {
  /** Opens an address with the platform's opener. Never rejects. */
  openAddress(address: string): Promise<Outcome>;
  /** Sends text to the terminal's clipboard. */
  copy(text: string): Outcome;
  /** Gives the window a title while the screen is open. */
  showTitle(title: SafeText): void;
  /** Shows the terminal's cursor or hides it. A hidden one still is where braille displays and magnifiers look for it. */
  showCursor(isShown: boolean): void;
  /** Nothing more is drawn: the screen is about to be left. */
  endDrawing(): void;
  /** What a clock shows that only goes forward. Milliseconds. */
  now(): number;
  /** Calls back once after so many milliseconds; returns how to stop that. */
  later(milliseconds: number, callback: () => void): () => void;
  /** Has the terminal report the mouse, or leave it to the user for selecting text. */
  setMouse(isOn: boolean): void;
  /** Stops the process group until the shell continues it; resolves then. */
  stop(): Promise<void>;
  /** Calls back after an unexpected error, or when the terminal is gone; returns how to stop that. */
  onTrouble(listener: (trouble: Trouble) => void): () => void;
  /** Calls back with each new size of the window; returns how to stop that. */
  onResize(listener: (size: Size) => void): () => void;
  /** Calls back when the process was continued although it did not stop itself; returns how to stop that. */
  onContinued(listener: () => void): () => void;
};
