import { randomBytes } from 'node:crypto';
import type { Randomness } from '../kernel/ids.js';

export const testRandomness: Randomness = { bytes: (length) => randomBytes(length) };
