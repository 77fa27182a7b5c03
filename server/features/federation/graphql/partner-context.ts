import type { Viewer } from '../../auth/model/viewer.js';
import type { AskPartnerInput, PartnerTold } from '../actions/ask-partner.js';

/** What resolvers of partners' fields find in an operation's context. */
export interface PartnerContext {
  readonly viewer: Viewer;
  readonly actions: {
    askPartner(viewer: Viewer, input: AskPartnerInput): Promise<readonly PartnerTold[]>;
  };
}
