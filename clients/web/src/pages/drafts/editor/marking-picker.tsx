import { type MarkingInput, SECTOR_VALUES, type Tlp, TLP_VALUES } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { labelOf } from '../../../words/marking-words.js';
import { sectorNames } from '../../../words/names.js';
import { labelMeans, writeWords } from '../../../words/write-words.js';
import { HandleList } from './handle-list.js';
import type { KnownAudiences } from './known-audiences.js';
import { NameChecks } from './name-checks.js';

interface MarkingPickerProps {
  readonly id: string;
  readonly marking: MarkingInput;
  readonly known: KnownAudiences;
  readonly onChange: (marking: MarkingInput) => void;
}

type Lists = Omit<MarkingInput, 'tlp'>;

/** Which lists belong to a label: the hub refuses others. Source: `MarkingInput` of the schema */
const FITTING: Readonly<Record<Tlp, readonly (keyof Lists)[]>> = {
  CLEAR: [],
  GREEN: ['communities', 'excludeOrganizations'],
  AMBER: ['sectors', 'communities', 'organizations', 'excludeOrganizations'],
  AMBER_STRICT: ['sectors', 'communities', 'organizations', 'excludeOrganizations'],
  RED: ['persons'],
};

/** The one marking of a portion: its label, and whom it names. */
export function MarkingPicker({ id, marking, known, onChange }: MarkingPickerProps): ReactNode {
  const { title, label } = writeWords.marking;
  return (
    <fieldset className="marking-picker">
      <legend>{title}</legend>
      <div>
        <label htmlFor={`${id}-tlp`}>{label}</label>
        <select
          id={`${id}-tlp`}
          className="field"
          translate="no"
          value={marking.tlp}
          onChange={({ target }) => onChange(relabelled(marking, toTlp(target.value)))}
        >
          {TLP_VALUES.map((tlp) => (
            <option key={tlp} value={tlp}>{`${labelOf(tlp)}: ${labelMeans[tlp]}`}</option>
          ))}
        </select>
      </div>
      <Whom id={id} marking={marking} known={known} onChange={onChange} />
    </fieldset>
  );
}

function Whom(props: MarkingPickerProps): ReactNode {
  return FITTING[props.marking.tlp].map((list) => <List key={list} list={list} {...props} />);
}

function List({ id, list, marking, known, onChange }: MarkingPickerProps & { readonly list: keyof Lists }): ReactNode {
  const words = writeWords.marking;
  const chosen = marking[list] ?? [];
  const set = (names: readonly string[]): void => onChange({ ...marking, ...listOf(list, names) });
  if (list === 'sectors') {
    return <NameChecks legend={words.sectors} names={Object.entries(sectorNames)} chosen={chosen} onChange={set} />;
  }
  if (list === 'communities') {
    return <NameChecks legend={words.communities} names={known.communities} chosen={chosen} onChange={set} />;
  }
  const names = list === 'persons' ? [] : known.organizations;
  return <HandleList id={id} known={names} label={words[list]} chosen={chosen} onChange={set} />;
}

function listOf(list: keyof Lists, names: readonly string[]): Lists {
  return list === 'sectors' ? { sectors: SECTOR_VALUES.filter((one) => names.includes(one)) } : { [list]: names };
}

function toTlp(value: string): Tlp {
  return TLP_VALUES.find((tlp) => tlp === value) ?? 'RED';
}

/** Another label, with what of the lists belongs to it. */
function relabelled(marking: MarkingInput, tlp: Tlp): MarkingInput {
  return { tlp, ...Object.fromEntries(FITTING[tlp].map((list) => [list, marking[list] ?? []])) };
}
