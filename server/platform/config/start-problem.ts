/** Something outside the program keeps the hub from starting: its message tells the operator what, and what to do, without a stack. */
export class StartProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'StartProblem';
  }
}
