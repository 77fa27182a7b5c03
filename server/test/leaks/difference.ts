import type { Request } from './ask.js';

/** Two worlds were told apart. */
export class Difference extends Error {
  constructor(
    readonly asked: { readonly viewer: string | null; readonly door: string; readonly request: Request },
    readonly answers: readonly [string, string],
  ) {
    const { viewer, door, request } = asked;
    super(
      [
        `${viewer ?? 'a visitor'} tells two worlds apart by ${door}:`,
        request.query,
        JSON.stringify(request.variables ?? {}),
        ...answers,
      ].join('\n'),
    );
    this.name = 'Difference';
  }
}
