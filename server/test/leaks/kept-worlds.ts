import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, expect } from 'vitest';
import { type Attempts, compareWorlds } from './compare-worlds.js';
import type { Script } from './script.js';
import { noSightings } from './sightings.js';
import { plantTemplate } from './world.js';

const NOTHING_MORE = { follows: [], questions: [] };

/** Plays scripts to two hubs. To be called at the top of a file, where vitest takes hooks. */
export async function keptWorlds() {
  const schema = buildSchema(readFileSync(new URL('../../../schema/hub.graphql', import.meta.url), 'utf8'));
  const templates = [await plantTemplate(false), await plantTemplate(true)] as const;
  afterAll(() => Promise.all(templates.map((template) => template.drop())));
  /** And each hidden step does something: one that fits nothing would hide nothing. */
  const expectAlike = async (script: Script, attempts: Attempts = NOTHING_MORE): Promise<void> => {
    const sightings = noSightings();
    await expect(compareWorlds({ schema, templates, sightings }, script, attempts)).resolves.toBeUndefined();
    expect(sightings.hiddenSteps).toBe(script.hidden.flat().length);
  };
  return {
    expectAlike,
    /** By lists and views, which is what tells most. */
    expectShownAlike: (script: Script) => expectAlike(script, { ...NOTHING_MORE, brief: true }),
  };
}
