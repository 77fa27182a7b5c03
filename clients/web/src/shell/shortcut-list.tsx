import { type ReactNode, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { shortcutWords } from '../words/shell-words.js';
import { switchShortcuts, useShortcuts, useShortcutsOn } from './shortcuts.js';

/** The list of shortcuts, at `?`, and the switch for them. */
export function ShortcutList(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const isOn = useShortcutsOn();
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <>
      <ModalOverlay className="modal-ground" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className="modal">
          <Dialog>
            <Heading slot="title">{shortcutWords.title}</Heading>
            <dl className="shortcuts">
              {shortcutWords.keys.map(([key, words]) => (
                <div key={key}>
                  <dt>{words}</dt>
                  <dd>
                    <kbd>{key}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
            <div className="modal-foot">
              <label className="check">
                <input type="checkbox" checked={isOn} onChange={({ target }) => switchShortcuts(target.checked)} />
                {shortcutWords.on}
              </label>
              <Button slot="close" className="button">
                {shortcutWords.close}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
      <button type="button" className="button quiet shortcut-opener" onClick={() => setOpen(true)}>
        {shortcutWords.title}
      </button>
    </>
  );
}
