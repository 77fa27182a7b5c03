import { describe, expect, it } from 'vitest';
import type { Delivery, Ledger } from '../ports.js';
import { groupLedger } from './group-ledger.js';

const told = (...versions: readonly string[]): Delivery['told'] => [{ versions }];
const toOne = (token: number, ...versions: readonly string[]): Delivery => ({
  tokens: [token],
  told: told(...versions),
  way: 'QUERY',
});

/** A database that commits when it is told to. */
class SlowCommits {
  readonly groups: (readonly Delivery[])[] = [];
  readonly #ends: { readonly done: () => void; readonly fail: (fault: Error) => void }[] = [];

  readonly keep = (deliveries: readonly Delivery[]): Promise<void> => {
    this.groups.push(deliveries);
    return new Promise((done, fail) => this.#ends.push({ done, fail }));
  };

  async commit(): Promise<void> {
    this.#ends.shift()?.done();
    await settled();
  }

  async fail(fault: Error): Promise<void> {
    this.#ends.shift()?.fail(fault);
    await settled();
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

function slowLedger(): { readonly commits: SlowCommits; readonly ledger: Ledger } {
  const commits = new SlowCommits();
  return { commits, ledger: groupLedger(commits.keep) };
}

describe('a ledger that commits in groups', () => {
  it('lets nobody go before what it was told is committed', async () => {
    const { commits, ledger } = slowLedger();
    const left: string[] = [];
    void ledger.record(toOne(1, '7'))?.then(() => left.push('told'));
    await settled();
    expect(left).toEqual([]);

    await commits.commit();

    expect(left).toEqual(['told']);
  });

  it('gathers what is told while a commit is on its way, and commits it at once', async () => {
    const { commits, ledger } = slowLedger();
    const waiting = [1, 2, 3].map(async (token) => ledger.record(toOne(token, '7')));
    await settled();

    await commits.commit();
    await commits.commit();

    await Promise.all(waiting);
    expect(commits.groups.map((group) => group.map(({ tokens }) => tokens))).toEqual([[[1]], [[2], [3]]]);
  });

  it('makes nobody wait for what it was told before by the same way', async () => {
    const { commits, ledger } = slowLedger();
    const first = ledger.record(toOne(1, '7'));
    await commits.commit();
    await first;

    expect(ledger.record(toOne(1, '7'))).toBeNull();
    expect(ledger.record(toOne(2, '7'))).not.toBeNull();
    expect(ledger.record({ ...toOne(1, '7'), way: 'FEED' })).not.toBeNull();
  });

  it('remembers nothing that could not be kept, and says that it could not', async () => {
    const { commits, ledger } = slowLedger();
    const first = ledger.record(toOne(1, '7'))?.catch(String);

    await commits.fail(new Error('The disk is full.'));

    expect(await first).toBe('Error: The disk is full.');
    expect(ledger.record(toOne(1, '7'))).not.toBeNull();
  });

  it('keeps what is told to many as one delivery, less the visitors among them', async () => {
    const { commits, ledger } = slowLedger();

    void ledger.record({ tokens: [1, 0, 2], told: told('7'), way: 'FEED' });

    expect(commits.groups).toEqual([[{ tokens: [1, 2], told: told('7'), way: 'FEED' }]]);
  });

  it.each<[string, Delivery]>([
    ['visitors', { tokens: [0, 0], told: told('7'), way: 'FEED' }],
    ['whoever is told nothing that is marked', { tokens: [1], told: [], way: 'QUERY' }],
  ])('keeps nothing of %s', (_, delivery) => {
    const { commits, ledger } = slowLedger();

    expect(ledger.record(delivery)).toBeNull();
    expect(commits.groups).toEqual([]);
  });
});
