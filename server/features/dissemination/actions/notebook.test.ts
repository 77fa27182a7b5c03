import { expect, it } from 'vitest';
import { VISITOR } from '../../auth/model/visitor.js';
import { stamped } from '../model/stamp.js';
import { FakeLedger } from './fake-ledger.js';
import { Notebook } from './notebook.js';

const reader = { ...VISITOR, grasp: { ...VISITOR.grasp, token: 5 } };

it('a notebook keeps what was told of its viewer’s token, and by which way', async () => {
  const ledger = new FakeLedger();
  const notebook = new Notebook(ledger, reader);

  notebook.tell([stamped({}, [{ advisory: 'SMK-1', version: '7' }]), {}]);
  notebook.tell([stamped({}, [{ advisory: 'SMK-1', version: '8' }])]);
  await notebook.kept('message');

  expect(ledger.kept).toEqual([{ tokens: [5], told: [{ versions: ['7', '8'] }], way: 'FEED' }]);
});

it('a notebook in which nothing stands has nothing to wait for', () => {
  const notebook = new Notebook(new FakeLedger(), reader);

  notebook.tell([{}]);

  expect(notebook.kept('answer')).toBeNull();
});
