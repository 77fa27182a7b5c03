import { parseUuid } from '../../../kernel/ids.js';
import { accept, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { type AdministrationRefusal, forbidden, noToken, wrongStanding } from '../model/refusals.js';
import type { TokenRecord } from '../model/token-record.js';
import { NOT_BY_SERVICES } from '../model/token-rules.js';
import { inOffice, type OfficeNeeds } from './in-office.js';

/** Ends a token of one's own, or of one's organization, at once and on every process: whoever shows it is refused. */
export function revokeToken(
  needs: OfficeNeeds,
  viewer: Viewer,
  { id: text }: { readonly id: string },
): Promise<Result<TokenRecord, AdministrationRefusal>> {
  return inOffice(needs, viewer, async ({ rights, tokens, audit }) => {
    if (!rights.inPerson) return forbidden(NOT_BY_SERVICES);
    const id = parseUuid(text);
    const known = id && (await tokens.find(id));
    if (known === null) return noToken();
    if (known.revokedAt !== null) return wrongStanding('The token is revoked already.');

    const token = await tokens.revoke(known.id);
    const detail = { account: token.account };
    await audit.append({ act: 'token.revoked', subject: token.id, detail, concerns: token.organization });
    return accept(token);
  });
}
