import { accept } from '../../../../kernel/result.js';
import { quoted } from '../../../markings/model/marking-problem.js';
import { faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';

/** The language of a portion that names none. */
export const DEFAULT_LANG = 'en';

/**
 * Reads a language tag. Equal languages get equal tags: `eng` becomes `en`.
 *
 * Source: BCP 47; canonical form by RFC 5646, section 4.5
 */
export function parseLang(text: string, path: InputPath): Parsed<string> {
  const tag = text.length <= MAX_TAG_CHARACTERS ? canonicalTag(text) : null;
  if (tag !== null) return accept(tag);
  return faulty(
    path,
    'LANG_INVALID',
    `${quoted(text)} is no language tag. Write one of BCP 47, such as en, de or zh-Hant.`,
  );
}

function canonicalTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    // The platform has no other way to ask whether a tag is well-formed.
    return null;
  }
}

/** Source: RFC 5646, section 4.4.1 (what an implementation should allow for) */
const MAX_TAG_CHARACTERS = 35;
