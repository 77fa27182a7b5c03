import type {
  CheckAdvisoryInput as CheckModel,
  DraftAdvisoryInput as DraftModel,
  PublishAdvisoryInput as PublishModel,
  ReviseAdvisoryInput as ReviseModel,
  WithdrawAdvisoryInput as WithdrawModel,
} from '../../model/advisory-input.js';
import type {
  CheckAdvisoryInput,
  DraftAdvisoryInput,
  PublishAdvisoryInput,
  ReviseAdvisoryInput,
  WithdrawAdvisoryInput,
} from './publishing.inputs.js';
import { toPortionInput } from './to-portion-input.js';

export function toDraftInput({ kind, portions, idempotencyKey }: DraftAdvisoryInput): DraftModel {
  return { kind, portions: portions.map(toPortionInput), idempotencyKey: idempotencyKey ?? null };
}

export function toCheckInput({ kind, name, portions }: CheckAdvisoryInput): CheckModel {
  return { kind, name: name ?? null, portions: portions.map(toPortionInput) };
}

export function toReviseInput(input: ReviseAdvisoryInput): ReviseModel {
  const { name, expectViewKey, note, noteMarking, portions, idempotencyKey } = input;
  return {
    name,
    expectViewKey,
    note: note ?? null,
    noteMarking: noteMarking ?? null,
    portions: portions.map(toPortionInput),
    idempotencyKey: idempotencyKey ?? null,
  };
}

export function toPublishInput({ name, expectViewKey, idempotencyKey }: PublishAdvisoryInput): PublishModel {
  return { name, expectViewKey: expectViewKey ?? null, idempotencyKey: idempotencyKey ?? null };
}

export function toWithdrawInput(input: WithdrawAdvisoryInput): WithdrawModel {
  const { name, reason, reasonMarking, expectViewKey, idempotencyKey } = input;
  return {
    name,
    reason,
    reasonMarking: reasonMarking ?? null,
    expectViewKey: expectViewKey ?? null,
    idempotencyKey: idempotencyKey ?? null,
  };
}
