import { accept } from '../../../../kernel/result.js';
import type { OrganizationHandle } from '../../../markings/model/marking.js';
import { faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import type { SourceContent } from '../portion-content.js';

/** Nobody can name another source than the organization it writes for. */
export function parseSource(input: boolean, path: InputPath, source: OrganizationHandle): Parsed<SourceContent> {
  if (input) return accept({ is: 'source', organization: source });
  return faulty(path, 'SOURCE_NOT_TRUE', 'A SOURCE portion takes source: true. To name nobody, leave the portion out.');
}
