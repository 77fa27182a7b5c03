import type { GraphQLSchema } from 'graphql';
import { assertAlike } from './alike.js';
import { type Answer, askHttp, askSubgraph, payloadsOf, type Request } from './ask.js';
import { type AskingSocket, openSocket } from './ask-socket.js';
import { tallyAnswer } from './field-tally.js';
import { PEOPLE } from './cast.js';
import type { Sightings } from './sightings.js';
import type { World } from './world.js';

export type Door = 'http' | 'socket' | 'subgraph';

/** What was seen so far, of which schema. */
export interface Seen {
  readonly schema: GraphQLSchema;
  readonly sightings: Sightings;
}

/** Two worlds, and the viewer that would tell them apart. Null is a visitor. */
export class Pair {
  readonly worlds: readonly World[];
  readonly viewer: string | null;
  readonly sockets: readonly AskingSocket[];
  readonly #seen: Seen;

  static async open(seen: Seen, worlds: readonly World[], viewer: string | null): Promise<Pair> {
    const sockets = await Promise.all(worlds.map((world) => openSocket(world.hub.url, viewer)));
    return new Pair(seen, worlds, { viewer, sockets });
  }

  private constructor(seen: Seen, worlds: readonly World[], { viewer, sockets }: Pick<Pair, 'viewer' | 'sockets'>) {
    this.#seen = seen;
    this.worlds = worlds;
    this.viewer = viewer;
    this.sockets = sockets;
  }

  /**
   * Whether it sees by a gateway what it sees itself. Of what is TLP:RED nobody is told there, so that whoever may be told of it is
   * another viewer at that door, from whom other things are hidden: that door is not asked.
   */
  get isBelowRed(): boolean {
    return PEOPLE.every(({ account, service }) => account !== this.viewer || service !== undefined);
  }

  /** The answer of both worlds. @throws Difference when there are two */
  async ask(door: Door, request: Request): Promise<Answer> {
    const answers = await this.#answers(door, request);
    const answer = assertAlike({ viewer: this.viewer, door, request }, answers);
    this.tally(request, answer);
    return answer;
  }

  /** The same of a question that the test states itself. @throws Error when it is refused for its size: both worlds would refuse it alike */
  async askOwn(door: Door, request: Request): Promise<Answer> {
    const answer = await this.ask(door, request);
    if (answer.body.includes('"COST_EXCEEDED"'))
      throw new Error(`Nobody is answered this: ${request.query}\n${answer.body}`);
    return answer;
  }

  #answers(door: Door, request: Request): Promise<readonly Answer[]> {
    if (door === 'socket') return Promise.all(this.sockets.map((socket) => socket.ask(request)));
    const ask = door === 'subgraph' && this.isBelowRed ? askSubgraph : askHttp;
    return Promise.all(this.worlds.map((world) => ask(world.hub.url, this.viewer, request)));
  }

  /** Counts what the viewer was answered. */
  tally(request: Request, answer: Answer): void {
    const { schema, sightings } = this.#seen;
    const by = this.viewer ?? 'visitor';
    for (const payload of payloadsOf(answer)) tallyAnswer(schema, sightings.fields, { request, payload, by });
  }

  leave(): void {
    for (const socket of this.sockets) socket.close();
  }
}
