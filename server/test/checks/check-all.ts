import { allChecks } from './all-checks.js';
import { closingLine, runChecks } from './run-checks.js';

// npm run check [-- NAME…]
const names = process.argv.slice(2);
const wanted = allChecks.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
const tally = await runChecks(wanted, console.log);
console.log(closingLine(tally));
process.exitCode = tally.failed === 0 && wanted.length > 0 ? 0 : 1;
