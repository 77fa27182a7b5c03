import { type ASTNode, type ConstDirectiveNode, type DirectiveNode, Kind, visit } from 'graphql';
import type { Finding } from './finding.js';
import { finding, type PartnerSchema } from './partner-schema.js';

/** All that a partner may say with directives. Whatever is not named is refused, whatever a later federation makes it mean. */
const ALLOWED = ['key', 'shareable', 'deprecated', 'specifiedBy', 'oneOf', 'link'];

/** Why, of those that partners are likely to try. */
const REMEDIES: Readonly<Record<string, string>> = {
  override: 'Give the field another name: nobody answers for the hub.',
  requires: 'Take what you need from the keys: nothing else of an advisory is sent to a partner.',
  provides: 'Answer the keys of what is the hub’s, and let the hub answer the rest.',
  inaccessible: 'Leave out of the schema what nobody shall ask for.',
  interfaceObject: 'Name the types that you add to, one by one.',
  external: 'Keys need no `@external`: leave it out.',
};

const LINK = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.\d+$/;

/** Only known directives, under their own names: a renamed one would pass for another. */
export function directiveFindings({ definitions }: PartnerSchema): readonly Finding[] {
  const found: Finding[] = [];
  const Directive = (node: ConstDirectiveNode | DirectiveNode): void => {
    const name = node.name.value;
    if (!ALLOWED.includes(name)) found.push(refused(node, name));
    if (name === 'link') found.push(...linkFindings(node));
  };
  visit({ kind: Kind.DOCUMENT, definitions }, { Directive });
  if (!definitions.some((each) => textsIn(each, 'url').some((url) => LINK.test(url)))) found.push(NO_LINK);
  return found;
}

function refused(node: ASTNode, name: string): Finding {
  const remedy = REMEDIES[name.replace(/^federation__/, '')] ?? `Leave it out. Allowed are @${ALLOWED.join(', @')}.`;
  return finding(node, {
    rule: 'known-directives',
    place: `@${name}`,
    message: `A partner may not use @${name}.`,
    remedy,
  });
}

function linkFindings(node: ConstDirectiveNode | DirectiveNode): readonly Finding[] {
  const renamed = node.arguments?.some(
    ({ name, value }) => name.value === 'as' || (name.value === 'import' && renames(value)),
  );
  const other = argumentTexts(node, 'url').filter((url) => !LINK.test(url));
  const rule = 'plain-links';
  return [
    ...(renamed
      ? [
          finding(node, {
            rule,
            place: '@link',
            message: 'Directives go by their own names.',
            remedy: 'Import them without `as`.',
          }),
        ]
      : []),
    ...other.map((url) =>
      finding(node, {
        rule,
        place: '@link',
        message: `${JSON.stringify(url)} is not federation 2.`,
        remedy: 'Link federation v2 alone.',
      }),
    ),
  ];
}

/** Imports are texts; what is renamed is an object. */
function renames(value: ASTNode): boolean {
  return value.kind !== Kind.LIST || value.values.some(({ kind }) => kind !== Kind.STRING);
}

function textsIn(definition: ASTNode, argument: string): readonly string[] {
  if (definition.kind !== Kind.SCHEMA_EXTENSION && definition.kind !== Kind.SCHEMA_DEFINITION) return [];
  return (definition.directives ?? []).flatMap((each) => argumentTexts(each, argument));
}

function argumentTexts(
  { arguments: given = [] }: ConstDirectiveNode | DirectiveNode,
  argument: string,
): readonly string[] {
  return given.flatMap(({ name, value }) =>
    name.value === argument && value.kind === Kind.STRING ? [value.value] : [],
  );
}

const NO_LINK: Finding = {
  rule: 'plain-links',
  place: null,
  line: null,
  message: 'The schema does not say that it is of federation 2. In the first everything is shared unasked.',
  remedy: 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])',
};
