/** What was measured, each for one. */
export interface UnitCosts {
  /** Of a hub's CPU. */
  readonly secondsADelivery: number;
  readonly secondsAnIdleSubscriberSecond: number;
  readonly secondsAnArrival: number;
  /** Of PostgreSQL's CPU: for one event and each hub that reads it, for one idle subscriber, for one arrival. */
  readonly databaseSecondsAnEvent: number;
  readonly databaseSecondsAnIdleSubscriberSecond: number;
  readonly databaseSecondsAnArrival: number;
  readonly bytesASubscriber: number;
  readonly bytesADelivery: number;
  /** For one event in one hub, and for one subscriber in a second in which nothing happens. */
  readonly transactionsAnEvent: number;
  readonly transactionsAnIdleSubscriberSecond: number;
}

/** What is reckoned with. */
export interface Load {
  readonly subscribers: number;
  readonly hubs: number;
  readonly eventsASecond: number;
  /** Of the subscribers, those that an event is for and whose filter passes it: 0 to 1. */
  readonly share: number;
}

export interface Needed {
  readonly socketsAHub: number;
  readonly deliveriesASecond: number;
  /** Of all hubs together. */
  readonly hubCores: number;
  readonly hubMemoryBytes: number;
  readonly databaseCores: number;
  readonly transactionsASecond: number;
  readonly bytesASecond: number;
  /** Of one hub's clients, when it has died: on one core of each hub that is left. */
  readonly secondsToTakeOver: number;
}

/** Multiplies: the page on clusters shows each line of it. */
export function extrapolate(unit: UnitCosts, { subscribers, hubs, eventsASecond, share }: Load): Needed {
  const deliveriesASecond = subscribers * share * eventsASecond;
  const socketsAHub = Math.ceil(subscribers / hubs);
  const takingOver = unit.secondsAnArrival / Math.max(1, hubs - 1);
  return {
    socketsAHub,
    deliveriesASecond,
    hubCores: deliveriesASecond * unit.secondsADelivery + subscribers * unit.secondsAnIdleSubscriberSecond,
    hubMemoryBytes: subscribers * unit.bytesASubscriber,
    databaseCores:
      eventsASecond * unit.databaseSecondsAnEvent * hubs + subscribers * unit.databaseSecondsAnIdleSubscriberSecond,
    transactionsASecond:
      eventsASecond * unit.transactionsAnEvent * hubs + subscribers * unit.transactionsAnIdleSubscriberSecond,
    bytesASecond: deliveriesASecond * unit.bytesADelivery,
    secondsToTakeOver: socketsAHub * Math.max(takingOver, unit.databaseSecondsAnArrival),
  };
}
