import { expect, it } from 'vitest';
import { extrapolate } from './extrapolate.js';

it('reckons what many subscribers take from what one takes', () => {
  const unit = {
    secondsADelivery: 20e-6,
    secondsAnIdleSubscriberSecond: 1e-6,
    secondsAnArrival: 2e-3,
    databaseSecondsAnEvent: 10e-3,
    databaseSecondsAnIdleSubscriberSecond: 2e-6,
    databaseSecondsAnArrival: 1e-3,
    bytesASubscriber: 50_000,
    bytesADelivery: 1_000,
    transactionsAnEvent: 4,
    transactionsAnIdleSubscriberSecond: 0.01,
  };

  const needed = extrapolate(unit, { subscribers: 100_000, hubs: 10, eventsASecond: 1, share: 0.3 });

  expect(needed).toEqual({
    socketsAHub: 10_000,
    deliveriesASecond: 30_000,
    hubCores: expect.closeTo(0.7),
    hubMemoryBytes: 5e9,
    databaseCores: expect.closeTo(0.3),
    transactionsASecond: expect.closeTo(1_040),
    bytesASecond: 30e6,
    secondsToTakeOver: expect.closeTo(10),
  });
});
