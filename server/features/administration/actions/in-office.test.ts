import { describe, expect, it } from 'vitest';
import { accept } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { VISITOR } from '../../auth/model/visitor.js';
import type { AccountName } from '../../markings/model/marking.js';
import { inOffice } from './in-office.js';

const member: Viewer = { ...VISITOR, account: 'ana@maker' as AccountName };
const unlimited = { take: () => null };
const untouched = () => Promise.reject(new Error('The office was opened.'));

describe('an act of administration', () => {
  it('is nothing for a visitor, who is told to sign in', async () => {
    const refused = await inOffice({ administer: untouched, writeLimit: unlimited }, VISITOR, async () => accept(null));

    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
  });

  it('counts as a write, and is refused before anything is looked up', async () => {
    const writeLimit = { take: () => ({ retryAfterSeconds: 7 }) };

    const refused = await inOffice({ administer: untouched, writeLimit }, member, async () => accept(null));

    expect(refused).toEqual({ ok: false, refusal: { kind: 'rate-limited', retryAfterSeconds: 7 } });
  });
});
