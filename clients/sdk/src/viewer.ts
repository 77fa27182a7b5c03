import type { ReadViewerAnswer } from './generated/documents.js';

/**
 * Who the hub takes the caller for. A visitor has no account, no organization, no roles and the ceiling CLEAR.
 * `service` is true for a service token, which never sees RED; `ceiling` is the highest label that this token may see.
 */
export type Viewer = ReadViewerAnswer['viewer'];
