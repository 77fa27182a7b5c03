import fc from 'fast-check';
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { InputValue } from './input-value.js';
import { soundPortions } from './sound-portions.js';

const leaf = (json: string | number | boolean | null): InputValue => ({ is: 'leaf', json });
const NULL = leaf(null);

/** Which texts fit where: by `Type.field`, by the argument's name, by the scalar. The first that is known here counts. */
const POOL_OF: Readonly<Record<string, string>> = {
  'Query.advisory.name': 'name',
  'ReviseAdvisoryInput.name': 'name',
  'PublishAdvisoryInput.name': 'name',
  'MarkPortionsInput.name': 'name',
  'WithdrawAdvisoryInput.name': 'name',
  'CheckAdvisoryInput.name': 'name',
  'AudienceInput.community': 'community',
  'AudienceInput.organization': 'organization',
  'AudienceInput.person': 'account',
  'Query.organization.handle': 'organization',
  'Query.people.organization': 'organization',
  'Query.tokens.account': 'account',
  'AuditFilter.account': 'account',
  'AuditFilter.organization': 'organization',
  'AuditFilter.subject': 'audited',
  'AuditFilter.acts': 'act',
  'AdmitOrganizationInput.handle': 'newHandle',
  'CreateCommunityInput.handle': 'newHandle',
  'Mutation.suspendOrganization.handle': 'remote',
  'Mutation.reinstateOrganization.handle': 'remote',
  'MembershipInput.organization': 'remote',
  'MembershipInput.community': 'community',
  'AddPersonInput.account': 'newAccount',
  'AddPersonInput.organization': 'organization',
  'ChangeRolesInput.account': 'account',
  'Mutation.suspendPerson.account': 'account',
  'Mutation.reinstatePerson.account': 'account',
  'IssueTokenInput.account': 'account',
  'Mutation.revokeToken.id': 'token',
  names: 'name',
  sources: 'organization',
  terms: 'term',
  termsAll: 'term',
  systems: 'system',
  systemKinds: 'systemKind',
  developers: 'developer',
  aliases: 'alias',
  search: 'search',
  'Mutation.saveSubscription.name': 'subscription',
  'Mutation.acknowledgeEvents.name': 'subscription',
  'Mutation.removeSubscription.name': 'subscription',
  'Query.taxonomy.scheme': 'scheme',
  'Query.term.scheme': 'scheme',
  'Query.term.code': 'code',
  'MarkingInput.organizations': 'organization',
  'MarkingInput.excludeOrganizations': 'organization',
  'MarkingInput.communities': 'community',
  'MarkingInput.persons': 'account',
  'PortionInput.id': 'portion',
  'PortionMarkInput.portion': 'portion',
  'Query.advisory.revisionId': 'revision',
  'Advisory.compare.from': 'revision',
  'Advisory.compare.to': 'revision',
  'AffectedInput.system': 'system',
  'AffectedInput.identifiers': 'system',
  'PortionContentInput.alias': 'alias',
  'ImportRecordsInput.records': 'record',
  expectViewKey: 'viewKey',
  idempotencyKey: 'idempotency',
  ID: 'id',
  Cursor: 'cursor',
  DateTime: 'time',
  Markdown: 'word',
};

/** Values for an input, of any depth; `owner` is the field or input type that it belongs to. */
export function argumentArbitrary(type: GraphQLInputType, owner: string, name: string): fc.Arbitrary<InputValue> {
  if (isNonNullType(type)) return present(type.ofType, owner, name);
  return fc.oneof({ weight: 6, arbitrary: present(type, owner, name) }, { weight: 1, arbitrary: fc.constant(NULL) });
}

function present(type: GraphQLInputType, owner: string, name: string): fc.Arbitrary<InputValue> {
  return name === 'portions' && isListType(type)
    ? fc.oneof({ weight: 1, arbitrary: anyOf(type, owner, name) }, { weight: 3, arbitrary: soundPortions })
    : anyOf(type, owner, name);
}

function anyOf(type: GraphQLInputType, owner: string, name: string): fc.Arbitrary<InputValue> {
  if (isNonNullType(type)) return present(type.ofType, owner, name);
  if (isListType(type)) {
    const item = present(type.ofType, owner, name);
    return fc.array(item, { maxLength: 3 }).map((items) => ({ is: 'list', items }));
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues()).map((value) => ({ is: 'enum', name: value.name }));
  if (isInputObjectType(type)) return type.isOneOf ? oneField(type) : someFields(type);
  return scalar(type.name, `${owner}.${name}`, name);
}

function scalar(type: string, path: string, name: string): fc.Arbitrary<InputValue> {
  const pool = POOL_OF[path] ?? POOL_OF[name] ?? POOL_OF[type];
  if (pool !== undefined) return fc.nat(400).map((at) => ({ is: 'pick', pool, at }));
  if (type === 'Boolean') return fc.boolean().map(leaf);
  if (type === 'Int') return fc.constantFrom(1, 2, 3, 5, 100, 1, 2, 3, 5, 100, 50, 1, 2, 0, 101).map(leaf);
  return fc.constantFrom('2025-01', 'ATLAS', 'AML.T0051', '7.5', 'https://orca.example/report', 'Orca', '').map(leaf);
}

const objects = new Map<string, fc.Arbitrary<InputValue>>();

function someFields(type: GraphQLInputObjectType): fc.Arbitrary<InputValue> {
  const known = objects.get(type.name);
  if (known) return known;
  const fields = Object.values(type.getFields());
  const required = fields
    .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
    .map((field) => field.name);
  const values = Object.fromEntries(fields.map((field) => [field.name, ofField(type, field)]));
  const optional = fields.map((field) => field.name).filter((name) => !required.includes(name));
  // A filter of every field fits nothing: of what may be left out, a few are kept.
  const made = fc
    .subarray(optional, { maxLength: Math.min(3, optional.length) })
    .chain((kept) =>
      fc.record(Object.fromEntries([...required, ...kept].map((name) => [name, values[name] ?? fc.constant(NULL)]))),
    )
    .map((chosen): InputValue => ({ is: 'object', fields: Object.entries(chosen) }));
  const whole = type.getFields()['expectViewKey'] ? fc.oneof(made, aboutOneOfOnesOwn(made)) : made;
  objects.set(type.name, whole);
  return whole;
}

/** The name and the view key of one advisory that the viewer was answered with, so that some changes succeed. */
function aboutOneOfOnesOwn(input: fc.Arbitrary<InputValue>): fc.Arbitrary<InputValue> {
  const isStale = fc.nat(5).map((number) => number === 0);
  return fc.tuple(input, fc.nat(400), isStale).map(([value, at, stale]): InputValue => {
    const others = value.is === 'object' ? value.fields.filter(([name]) => !OWN.has(name)) : [];
    const own = [...OWN].map(([name, pool]) => [name, pickOf(pool, name !== 'name' && stale ? at + 1 : at)] as const);
    return { is: 'object', fields: [...others, ...own] };
  });
}

/** Two pools of the same order: what stands at one place belongs together. */
const OWN = new Map([
  ['name', 'own name'],
  ['expectViewKey', 'own viewKey'],
]);

function pickOf(pool: string, at: number): InputValue {
  return { is: 'pick', pool, at };
}

function oneField(type: GraphQLInputObjectType): fc.Arbitrary<InputValue> {
  const fields = Object.values(type.getFields());
  const choices = fields.map((field) =>
    present(field.type, type.name, field.name).map((value): InputValue => ({
      is: 'object',
      fields: [[field.name, value]],
    })),
  );
  return fc.oneof(...choices);
}

function ofField(type: GraphQLInputObjectType, field: GraphQLInputField): fc.Arbitrary<InputValue> {
  return argumentArbitrary(field.type, type.name, field.name);
}
