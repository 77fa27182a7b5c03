import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import type { AliasContent as AliasModel } from '../../model/portion-content.js';

@ObjectType({ description: 'What an ALIAS portion holds.', simpleResolvers: true })
@Extensions(alike('value'))
export class AliasContent {
  @Field(() => String, { description: 'What it is called elsewhere: CVE-…, GHSA-…, PYSEC-…, AVID-…, AIID:…, AML.CS….' })
  value!: string;
}

export function toAliasContent({ value }: AliasModel): AliasContent {
  return fill(AliasContent, { value });
}
