import { Kind } from 'graphql';
import type { Finding } from './finding.js';
import { fieldsOf, finding, objectsOf, type PartnerSchema, placeOf } from './partner-schema.js';

/** What gateways ask of every subgraph. */
const OF_FEDERATION = ['_service', '_entities'];

/** Root fields begin with the partner's name, so that nobody takes another's, and none of them is an answer without which there is none. */
export function rootFindings(partner: PartnerSchema): readonly Finding[] {
  const roots = objectsOf(partner).filter(({ name }) => partner.roots.has(name.value));
  const fields = roots.flatMap((type) => fieldsOf(type).map((field) => ({ field, place: placeOf(type, field) })));
  const own = fields.filter(({ field }) => !OF_FEDERATION.includes(field.name.value));
  const prefix = `${partner.name}_`;
  return own.flatMap(({ field, place }) => [
    ...(field.name.value.startsWith(prefix)
      ? []
      : [
          finding(field, {
            rule: 'own-root-fields',
            place,
            message: `Root fields of ${partner.name} begin with ${prefix}.`,
            remedy: `Call it ${prefix}${field.name.value}.`,
          }),
        ]),
    ...(field.type.kind === Kind.NON_NULL_TYPE ? [neverNull(field, place)] : []),
  ]);
}

/** A partner that fails must take nothing along that others have answered. */
export function neverNull(field: Parameters<typeof finding>[0], place: string): Finding {
  return finding(field, {
    rule: 'null-when-away',
    place,
    message: 'The field is never null, so that the hub’s answer would be lost where the partner does not answer.',
    remedy: 'Leave out the exclamation mark at the end of its type.',
  });
}
