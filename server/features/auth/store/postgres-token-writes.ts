import type { EntityManager } from 'typeorm';
import { tlpRank } from '../../markings/model/tlp.js';
import type { TokenIssue, TokenWrites } from '../ports.js';
import { TokenTable } from './token.table.js';

/** Writes in a transaction of the hub itself. */
export function postgresTokenWrites(sql: EntityManager): TokenWrites {
  return { issue: (token) => issue(sql, token) };
}

async function issue(sql: EntityManager, { account, hash, ceiling, ...token }: TokenIssue): Promise<void> {
  const [person]: { id: number }[] = await sql.query('SELECT id FROM hub.person WHERE account = $1', [account]);
  if (!person) throw new Error(`There is no account ${account} to give a token to.`);
  await sql.insert(TokenTable, { ...token, personId: person.id, hash: Buffer.from(hash), ceiling: tlpRank(ceiling) });
}
