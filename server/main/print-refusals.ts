import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isUnionType } from 'graphql';
import type { RequestErrorCode } from '../kernel/request-error.js';

/** What each request error means. A forgotten code does not compile. */
const REQUEST_ERRORS: Readonly<Record<RequestErrorCode, string>> = {
  BAD_CURSOR: 'A list cursor that this hub did not give to this account for this list, filter and order.',
  CURSOR_UNKNOWN:
    'A feed cursor of another account, or of no event: list anew, and follow from that list’s `feedCursor`.',
  BAD_REQUEST:
    'The request is not valid GraphQL for this schema, an argument is out of bounds, or what is asked comes with a later release.',
  COST_EXCEEDED: 'The operation asks for too much at once, or is too large. Ask for smaller pages or fewer fields.',
  PARTNER_FAILED:
    'A partner whose graph adds the field did not answer, or not what its schema says. Its field is null, and the rest of the answer stands.',
  RATE_LIMITED: 'Too many operations at the same time, or in a short time.',
  TIMEOUT:
    'The operation took too long. A mutation may have been done all the same: repeat it with the same `idempotencyKey`.',
  UNAUTHENTICATED: 'The token is wrong, expired or revoked. It is never taken for a visitor’s.',
};

/** Every way in which the hub says no, as a page for people. */
export function printRefusals(schema: GraphQLSchema): string {
  return (
    [
      '# How the hub says no',
      'Emitted from the code. There are three kinds of no; nothing else is one.',
      '## Refusals: answers',
      'Members of a mutation’s result that implement `Refusal`. Select `... on Refusal { code message }` wherever one may come: more may be added.',
      table(['type', 'meaning', 'besides code and message', 'may answer'], refusalRows(schema)),
      '## Request errors: GraphQL errors that the request is to blame for',
      'Told by `extensions.code`, from this closed list; computed from the request and the viewer’s own view alone.',
      table(
        ['code', 'meaning'],
        Object.entries(REQUEST_ERRORS).map(([code, meaning]) => [`\`${code}\``, meaning]),
      ),
      '## Faults: GraphQL errors that the hub is to blame for',
      '`INTERNAL`, with `extensions.reference` and no detail. Quote the reference to the hub’s operator, who finds it in the log.',
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function refusalRows(schema: GraphQLSchema): readonly (readonly string[])[] {
  const refusal = schema.getType('Refusal');
  if (!isInterfaceType(refusal)) return [];
  const types = [...schema.getPossibleTypes(refusal)].sort((a, b) => (a.name < b.name ? -1 : 1));
  return types.map((type) => [`\`${type.name}\``, type.description ?? '', ownFields(type), unionsWith(schema, type)]);
}

function ownFields(type: GraphQLObjectType): string {
  const names = Object.keys(type.getFields()).filter((name) => name !== 'code' && name !== 'message');
  return names.map((name) => `\`${name}\``).join(', ');
}

function unionsWith(schema: GraphQLSchema, member: GraphQLObjectType): string {
  const unions = Object.values(schema.getTypeMap()).filter(
    (type) => isUnionType(type) && type.getTypes().includes(member),
  );
  return unions
    .map(({ name }) => `\`${name}\``)
    .sort()
    .join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
