import { contentsText } from '../../export/contents.ts';
import { listJson } from '../../export/json-reference.ts';
import { printForm } from '../print/printed.ts';
import { builtInReference } from '../reference.ts';
import { type Runner, success } from '../runner.ts';

export const runList: Runner<'list'> = async (_, invocation, root) => {
  const library = builtInReference(root);
  await printForm(
    {
      json: () => listJson(library.sections),
      text: ({ columns, pen }) => [contentsText(library, columns, pen)],
      content: { type: 'contents' },
    },
    invocation,
    library,
  );
  return success;
};
