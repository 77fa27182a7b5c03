import type { PortionInput as PortionModel } from '../../model/advisory-input.js';
import type { PortionInput } from './portion.input.js';

/** GraphQL has seen to it that exactly one field of the content is set. */
export function toPortionInput({ id, type, lang, marking, presence, content }: PortionInput): PortionModel {
  return {
    id: id ?? null,
    type,
    lang: lang ?? null,
    marking,
    presence: presence ?? null,
    content,
  };
}
