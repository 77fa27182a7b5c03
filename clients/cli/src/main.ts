import { argv, exit, stderr, stdout } from 'node:process';
import { run } from './run.js';
import { processTerminal } from './terminal/process-terminal.js';

const code = await run(argv.slice(2), processTerminal());
// A pipe takes its time: to end before it has everything would cut the answer short.
for (const stream of [stdout, stderr]) await new Promise((resolve) => stream.write('', resolve));
exit(code);
