import { Extensions, Field, ObjectType } from 'type-graphql';
import type { Page } from '../../../kernel/page.js';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { PageInfo, toPageInfo } from '../../../platform/graphql/schema/page-info.type.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import { Community, toCommunity } from '../../organizations/graphql/community.type.js';
import { Organization, toOrganization } from '../../organizations/graphql/organization.type.js';
import type { Listed } from '../actions/list-kept.js';
import type { ListedCommunity, ListedOrganization } from '../model/kept-organization.js';
import type { Person as PersonModel } from '../model/kept-person.js';
import type { TokenRecord } from '../model/token-record.js';
import { Person, toPerson } from './person.type.js';
import { Token, toToken } from './token.type.js';

const CURSOR = { description: 'Pass it as `after` to go on from here.' };
const PAGE = { description: 'Where the page lies.' };

@ObjectType({ description: 'An organization and its place in the list.', simpleResolvers: true })
export class OrganizationEdge {
  @Field(() => Cursor, CURSOR)
  cursor!: string;

  @Field(() => Organization, { description: 'The organization.' })
  node!: Organization;

  @Field(() => Boolean, {
    description: 'True while its people see TLP:CLEAR only. None but stewards are shown such ones.',
  })
  suspended!: boolean;
}

@ObjectType({ description: 'A page of organizations, by handle.', simpleResolvers: true })
export class OrganizationConnection {
  @Field(() => [OrganizationEdge], { description: 'The organizations with their cursors.' })
  edges!: readonly OrganizationEdge[];

  @Field(() => [Organization], { description: 'The organizations alone.' })
  nodes!: readonly Organization[];

  @Field(() => PageInfo, PAGE)
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'A community and its place in the list.', simpleResolvers: true })
export class CommunityEdge {
  @Field(() => Cursor, CURSOR)
  cursor!: string;

  @Field(() => Community, { description: 'The community.' })
  node!: Community;

  @Field(() => [Organization], { nullable: true, description: 'Its members, for stewards; null for everybody else.' })
  @Extensions(listSize(10))
  members!: readonly Organization[] | null;
}

@ObjectType({ description: 'A page of communities, by handle.', simpleResolvers: true })
export class CommunityConnection {
  @Field(() => [CommunityEdge], { description: 'The communities with their cursors.' })
  edges!: readonly CommunityEdge[];

  @Field(() => [Community], { description: 'The communities alone.' })
  nodes!: readonly Community[];

  @Field(() => PageInfo, PAGE)
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'A person and its place in the list.', simpleResolvers: true })
export class PersonEdge {
  @Field(() => Cursor, CURSOR)
  cursor!: string;

  @Field(() => Person, { description: 'The person.' })
  node!: Person;
}

@ObjectType({ description: 'A page of people, by account.', simpleResolvers: true })
export class PersonConnection {
  @Field(() => [PersonEdge], { description: 'The people with their cursors.' })
  edges!: readonly PersonEdge[];

  @Field(() => [Person], { description: 'The people alone.' })
  nodes!: readonly Person[];

  @Field(() => PageInfo, PAGE)
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'A token and its place in the list.', simpleResolvers: true })
export class TokenEdge {
  @Field(() => Cursor, CURSOR)
  cursor!: string;

  @Field(() => Token, { description: 'The token.' })
  node!: Token;
}

@ObjectType({ description: 'A page of tokens, newest first.', simpleResolvers: true })
export class TokenConnection {
  @Field(() => [TokenEdge], { description: 'The tokens with their cursors.' })
  edges!: readonly TokenEdge[];

  @Field(() => [Token], { description: 'The tokens alone.' })
  nodes!: readonly Token[];

  @Field(() => PageInfo, PAGE)
  pageInfo!: PageInfo;
}

export function toOrganizations(page: Page<Listed<ListedOrganization>>): OrganizationConnection {
  const edges = page.items.map(({ item, cursor }) =>
    fill(OrganizationEdge, { cursor, node: toOrganization(item), suspended: item.suspended }),
  );
  return fill(OrganizationConnection, { edges, nodes: edges.map(({ node }) => node), pageInfo: toPageInfo(page) });
}

export function toCommunities(page: Page<Listed<ListedCommunity>>): CommunityConnection {
  const edges = page.items.map(({ item, cursor }) =>
    fill(CommunityEdge, { cursor, node: toCommunity(item), members: item.members?.map(toOrganization) ?? null }),
  );
  return fill(CommunityConnection, { edges, nodes: edges.map(({ node }) => node), pageInfo: toPageInfo(page) });
}

export function toPeople(page: Page<Listed<PersonModel>>): PersonConnection {
  const edges = page.items.map(({ item, cursor }) => fill(PersonEdge, { cursor, node: toPerson(item) }));
  return fill(PersonConnection, { edges, nodes: edges.map(({ node }) => node), pageInfo: toPageInfo(page) });
}

export function toTokens(page: Page<Listed<TokenRecord>>): TokenConnection {
  const edges = page.items.map(({ item, cursor }) => fill(TokenEdge, { cursor, node: toToken(item) }));
  return fill(TokenConnection, { edges, nodes: edges.map(({ node }) => node), pageInfo: toPageInfo(page) });
}
