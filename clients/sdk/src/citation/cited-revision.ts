/** What a citation says: enough to find the very same state again, for ever, for whoever may see it. */
export interface CitedRevision {
  /** `SMK-7K2Q9-VD3MX` */
  readonly name: string;
  /** The same for all who see the revision. */
  readonly revisionId: string;
  /** When that revision was published, in UTC. */
  readonly at: Date;
  /** The hub's address. */
  readonly hub: string;
  /** Where the hub shows it: `https://hub.example/a/SMK-7K2Q9-VD3MX?revision=…` */
  readonly url: string;
  /** The highest label of what the one who cites received, and so the one that the citation is under: `TLP:AMBER`. */
  readonly label: string;
  /** Null when withheld, or left out. */
  readonly title: string | null;
  /** Who says it: the organization that publishes it, or the database of an imported record; null when withheld, or left out. */
  readonly source: string | null;
  readonly withdrawn: boolean;
}
