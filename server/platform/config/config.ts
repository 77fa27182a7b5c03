import type { LogLevel } from '../telemetry/log-level.js';
import type { ContextKeys } from './context-keys.js';

/** How this process was asked to run. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** An existing PostgreSQL; null for the embedded one. Holds a password: never shown. */
  readonly databaseUrl: string | null;
  /** Absolute path of the folder of the embedded database and of generated keys. */
  readonly dataFolder: string;
  /** True when an empty hub is planted with the sample community, and its tokens are accepted. */
  readonly sample: boolean;
  /** Handle of the organization that an empty hub without a sample is founded with. */
  readonly operator: string;
  /** Sockets one account (visitors: one address) may have open. */
  readonly maxSockets: number;
  /** Subscriptions one socket may have. */
  readonly maxSubscriptions: number;
  /** How many proxies of the operator's own stand before the hub; each adds whom it heard to `X-Forwarded-For`. */
  readonly proxies: number;
  /** Mutations an account may send in a minute. */
  readonly writesPerMinute: number;
  /** Advisories that one export may hold. */
  readonly exportLimit: number;
  /** Days that a public snapshot is kept; 0 makes none. */
  readonly snapshotDays: number;
  /** What people call the hub by; null when nothing is said. */
  readonly publicUrl: string | null;
  /** Absolute path of the operator's list of partners; null for none. */
  readonly partnersFile: string | null;
  /** Hosts of private networks that partners may live on, in lower case. */
  readonly partnerHosts: readonly string[];
  /** Null when the key comes from the data folder. */
  readonly contextKeys: ContextKeys | null;
  readonly logLevel: LogLevel;
}
