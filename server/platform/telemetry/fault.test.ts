import { describe, expect, it } from 'vitest';
import { describeFault, logFault } from './fault.js';
import { openLog } from './open-log.js';
import { newReference } from './reference.js';

const zeros = { bytes: (length: number) => new Uint8Array(length) };

describe('a fault in the log', () => {
  it('carries the reference that its caller was given', () => {
    const lines: string[] = [];
    const log = openLog('info', { write: (line) => lines.push(line) });

    const reference = logFault(log, zeros, new Error('the pipe broke'));

    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      reference,
      fault: 'Error',
      message: 'the pipe broke',
    });
  });

  it('shows nothing of a row when the database raised it', () => {
    const raised = Object.assign(new Error('invalid input syntax for type uuid: "TLP:RED text"'), {
      code: '22P02',
      detail: 'Key (title)=(TLP:RED text) already exists.',
      parameters: ['TLP:RED text'],
      query: "select 'TLP:RED text'",
    });

    const told = JSON.stringify(describeFault(raised));

    expect(told).toContain('22P02');
    expect(told).toContain('fault.test.ts');
    expect(told).not.toContain('TLP:RED');
  });

  it.each([
    ['JSON', () => JSON.parse('TLP:RED text')],
    ['a number', () => BigInt('TLP:RED text')],
    ['a language', () => Intl.getCanonicalLocales('TLP:RED text')],
    ['a size', () => Buffer.alloc('TLP:RED text' as unknown as number)],
    ['an encoding', () => new TextDecoder('TLP:RED text')],
  ])('shows nothing of what was taken for %s', (_what, fail) => {
    expect(JSON.stringify(describeFault(thrownBy(fail)))).not.toContain('TLP:RED');
  });

  it('shows no line of a message that looks like a place', () => {
    const raised = Object.assign(new Error('no row\n    at TLP:RED text'), { code: 'P0001' });

    expect(describeFault(raised)['stack']).not.toContain('TLP:RED');
    expect(describeFault(raised)['stack']).toContain('fault.test.ts');
  });

  it('tells only the type of something thrown that is no error', () => {
    expect(describeFault('TLP:RED text')).toEqual({ fault: 'string' });
  });
});

function thrownBy(fail: () => unknown): unknown {
  try {
    return fail();
  } catch (fault) {
    return fault;
  }
}

describe('a reference', () => {
  it('is eight characters of Crockford base 32, most significant bits first', () => {
    expect(newReference(zeros)).toBe('00000000');
    expect(newReference({ bytes: () => Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff) })).toBe('ZZZZZZZZ');
    expect(newReference({ bytes: () => Uint8Array.of(0x08, 0, 0, 0, 0x0a) })).toBe('1000000A');
  });
});

describe('the log', () => {
  it('is one JSON object a line where nobody reads along', () => {
    const lines: string[] = [];

    openLog('info', { write: (line) => lines.push(line) }).warn('slow', { ms: 12 });

    expect(JSON.parse(lines[0] ?? '')).toEqual({ level: 'warn', time: expect.any(String), ms: 12, msg: 'slow' });
  });

  it('is a plain line on a terminal', () => {
    const lines: string[] = [];

    openLog('info', { isTTY: true, write: (line) => lines.push(line) }).warn('slow', { ms: 12 });

    expect(lines).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d warning: slow \(ms 12\)\n$/)]);
  });

  it.each([true, false])('leaves out what lies below its level (terminal: %s)', (isTTY) => {
    const lines: string[] = [];
    const log = openLog('error', { isTTY, write: (line) => lines.push(line) });

    log.info('a');
    log.warn('b');
    log.error('c');

    expect(lines).toHaveLength(1);
  });
});
