import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'What can be fetched again by its `id` through `node(id)`.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, unique in this hub, and the same for as long as the object is.' })
  id!: string;
}
