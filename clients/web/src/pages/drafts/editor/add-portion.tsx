import { type PortionType, PORTION_TYPE_VALUES } from '@seamark/sdk';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { portionNames } from '../../../words/names.js';
import { writeWords } from '../../../words/write-words.js';

/** Puts a portion of some type behind the others. */
export function AddPortion({ onAdd }: { readonly onAdd: (type: PortionType) => void }): ReactNode {
  const [type, setType] = useState<PortionType>('SUMMARY');
  return (
    <div className="add-portion">
      <label htmlFor="add-portion">{writeWords.editor.add}</label>
      <select
        id="add-portion"
        className="field"
        value={type}
        onChange={({ target }) => setType(PORTION_TYPE_VALUES.find((one) => one === target.value) ?? type)}
      >
        {PORTION_TYPE_VALUES.map((one) => (
          <option key={one} value={one}>
            {portionNames[one]}
          </option>
        ))}
      </select>
      <button type="button" className="button" onClick={() => onAdd(type)}>
        <Plus size={14} aria-hidden />
        {writeWords.editor.addButton}
      </button>
    </div>
  );
}
