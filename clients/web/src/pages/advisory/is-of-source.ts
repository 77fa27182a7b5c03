import type { Viewer } from '@seamark/sdk';
import type { AdvisoryAnswer } from './advisory-answer.js';

/** Who of a source may look through others' eyes, and is told who reads what. Source: `audienceMatrix` of the schema */
const TOLD = ['AUTHOR', 'REVIEWER', 'HANDLER'];

/** True when the hub would tell this viewer who reads the advisory. It decides by itself; this only spares the question. */
export function isOfSource({ organization, roles }: Viewer, { source }: Pick<AdvisoryAnswer, 'source'>): boolean {
  const isOwn = organization !== null && source !== null && organization.handle === source.handle;
  return isOwn && roles.some((role) => TOLD.includes(role));
}
