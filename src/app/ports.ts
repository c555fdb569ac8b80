/** What came of an errand, in words for the status line. */
export type Outcome = { readonly ok: boolean; readonly message: string };

/** The world as the screen needs it: real in `io`, recording in tests. */
export type Ports = {
  /** Opens an address with what the platform has for it. Never rejects. */
  openAddress(address: string): Promise<Outcome>;
  /** Sends text to the terminal's clipboard. */
  copy(text: string): Outcome;
  /** Stops the process group until the shell continues it; resolves then. */
  stop(): Promise<void>;
  /** Calls back when the process was continued although it did not stop itself; returns how to end that. */
  onContinued(listener: () => void): () => void;
};
