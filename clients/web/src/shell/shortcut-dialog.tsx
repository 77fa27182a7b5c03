import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { InEnglish } from '../parts/in-english.js';
import type { OverlayProps } from '../parts/overlay-props.js';
import { shortcutWords } from '../words/shell-words.js';
import { switchShortcuts, useShortcutsOn } from './shortcuts.js';

/** The list of shortcuts, and the switch for them. */
export function ShortcutDialog({ onOpenChange }: Pick<OverlayProps, 'onOpenChange'>): ReactNode {
  const isOn = useShortcutsOn();
  return (
    <InEnglish>
      <ModalOverlay className="modal-ground" isOpen onOpenChange={onOpenChange} isDismissable>
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
    </InEnglish>
  );
}
