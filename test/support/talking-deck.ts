import { startDeckServer } from '../../src/platform/deck-server.ts';
import { safeRow } from '../../src/terminal/safe-text.ts';

// A deck that is its own program, so that it can be killed: node talking-deck.ts RUNTIME_FOLDER NAME. It says
// `listening` to its parent, and then what it is asked.

const [, , runtimeFolder = '', name = ''] = process.argv;
const server = await startDeckServer({
  name: safeRow(name),
  onAction: action => process.send?.(action),
  setting: {
    platform: process.platform,
    runtimeFolder,
    temporaryFolder: runtimeFolder,
    userId: process.getuid?.(),
    userName: 'someone',
  },
});
// Its parent keeps it running.
process.on('message', () => {});
process.send?.(server ? 'listening' : 'failed');
