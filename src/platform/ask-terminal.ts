import type { TerminalInput } from './terminal-input.ts';

/** Device attributes, which every terminal reports: with the answer, all that was asked before is answered. */
const lastQuestion = '\u001b[c';
const attributes = /^\u001b\[\?[\d;]*c$/;
/** A terminal that has not answered by then will not. Milliseconds. */
const longestWait = 150;

/** Asks the terminal something. @returns what it said until it had answered all, its attributes too. Never rejects */
export function askTerminal(
  write: (bytes: string) => void,
  input: TerminalInput,
  questions: string,
): Promise<readonly string[]> {
  return new Promise(resolve => {
    const replies: string[] = [];
    let isDone = false;
    const finish = () => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      input.isAwaiting = false;
      resolve(replies);
    };
    const timer = setTimeout(finish, longestWait);
    input.listen(reply => {
      if (isDone) return;
      replies.push(reply);
      if (attributes.test(reply)) finish();
    });
    input.isAwaiting = true;
    write(questions + lastQuestion);
  });
}
