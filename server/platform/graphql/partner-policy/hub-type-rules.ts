import { type DefinitionNode, type FieldDefinitionNode, Kind } from 'graphql';
import type { Finding } from './finding.js';
import { type HubTypes, keysOf } from './hub-types.js';
import {
  directivesOf,
  fieldsOf,
  finding,
  objectsOf,
  type ObjectNode,
  type PartnerSchema,
  placeOf,
  ROOTS,
} from './partner-schema.js';
import { neverNull } from './root-rules.js';

/** The interface that every subgraph may define, with this field and no other. */
const NODE = { name: 'Node', field: 'id' };

/** Names that composition makes up itself. */
const RESERVED = /^(_|join__|link__|core__|federation__)/;

/** A partner adds to the hub's entities by the hub's own keys, and touches nothing else that is the hub's. */
export function hubTypeFindings(partner: PartnerSchema, hub: HubTypes): readonly Finding[] {
  const shadows = partner.definitions.flatMap((definition) => shadowFindings(hub, definition));
  const entities = objectsOf(partner).filter(({ name }) => hub.keys.has(name.value));
  const shared = objectsOf(partner).filter(({ name }) => hub.shareable.has(name.value));
  const more = shared.flatMap((type) => sharedFindings(hub, type));
  return [
    ...shadows,
    ...more,
    ...entities.flatMap((type) => entityFindings(hub, type, keysIn(partner, type.name.value))),
  ];
}

function shadowFindings(hub: HubTypes, definition: DefinitionNode): readonly Finding[] {
  if (!('name' in definition) || !definition.name || definition.kind === Kind.DIRECTIVE_DEFINITION) return [];
  const name = definition.name.value;
  const rule = 'own-types';
  if (RESERVED.test(name))
    return [
      finding(definition, {
        rule,
        place: name,
        message: 'Names like this are composition’s own.',
        remedy: 'Choose another.',
      }),
    ];
  if (!hub.kinds.has(name) || ROOTS.includes(name) || isShared(hub, definition, name)) return [];
  const message = `${name} is the hub’s: as a type of the same name it would change what the hub takes and answers.`;
  return [finding(definition, { rule, place: name, message, remedy: 'Give your type another name.' })];
}

/** Entities have rules of their own; what is shareable is compared by composition; scalars mean the same everywhere. */
function isShared(hub: HubTypes, definition: DefinitionNode, name: string): boolean {
  if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) return hub.kinds.get(name) === Kind.SCALAR_TYPE_DEFINITION;
  if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) return name === NODE.name && isNode(definition.fields ?? []);
  const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
  return isObject && (hub.keys.has(name) || hub.shareable.has(name));
}

function isNode(fields: readonly FieldDefinitionNode[]): boolean {
  return fields.length === 1 && fields[0]?.name.value === NODE.field;
}

/** With a key of its own it would be looked up, and its fields sent. */
function sharedFindings(hub: HubTypes, type: ObjectNode): readonly Finding[] {
  const more = fieldsOf(type).filter(({ name }) => !hub.fields.get(type.name.value)?.has(name.value));
  const rule = 'own-types';
  const message = `${type.name.value} is shared as it is.`;
  return [
    ...more.map((field) =>
      finding(field, { rule, place: placeOf(type, field), message, remedy: 'Leave the field out.' }),
    ),
    ...keysOf(type).map(() => finding(type, { rule, place: placeOf(type), message, remedy: 'Leave the key out.' })),
  ];
}

/** All that a partner says of a type counts together, extensions too. */
function keysIn(partner: PartnerSchema, type: string): readonly string[] {
  return objectsOf(partner)
    .filter(({ name }) => name.value === type)
    .flatMap(keysOf);
}

function entityFindings(hub: HubTypes, type: ObjectNode, keys: readonly string[]): readonly Finding[] {
  const known = hub.keys.get(type.name.value) ?? new Set();
  const strange = keysOf(type).filter((key) => !known.has(key));
  const named = new Set(keys.filter((key) => known.has(key)).flatMap((key) => key.split(' ')));
  const all = [...known].map((key) => `@key(fields: "${key}")`).join(' or ');
  const byKey = strange.map((key) => {
    const message = `"${key}" is no key of ${type.name.value}. What a key names is sent to the partner, so that the hub says what it may be.`;
    return finding(type, { rule: 'hub-keys', place: placeOf(type), message, remedy: `Use ${all}.` });
  });
  return [...byKey, ...fieldsOf(type).flatMap((field) => fieldFindings(hub, type, { field, named }))];
}

function fieldFindings(
  hub: HubTypes,
  type: ObjectNode,
  { field, named }: { readonly field: FieldDefinitionNode; readonly named: ReadonlySet<string> },
): readonly Finding[] {
  const place = placeOf(type, field);
  if (!hub.fields.get(type.name.value)?.has(field.name.value))
    return field.type.kind === Kind.NON_NULL_TYPE ? [neverNull(field, place)] : [];
  if (named.has(field.name.value) && isPlain(field)) return [];
  const message = `${place} is the hub’s to answer, and to mark.`;
  const remedy = named.has(field.name.value)
    ? 'Name it as part of a key, with no arguments and no directives.'
    : 'Leave it out, or give yours another name.';
  return [finding(field, { rule: 'hub-fields', place, message, remedy })];
}

function isPlain(field: FieldDefinitionNode): boolean {
  return (field.arguments ?? []).length === 0 && directivesOf(field).length === 0;
}
