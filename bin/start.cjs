// `import()` stands here by itself: where it is a syntax error, the launcher never reads this file.
import('../dist/cli.js');
