import { useEffect, useRef, useSyncExternalStore } from 'react';

// Single-key shortcuts can be switched off (WCAG 2.1.4): who dictates text would set them off by words.
const KEY = 'seamark.shortcuts';
const listeners = new Set<() => void>();

function areOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

export function switchShortcuts(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** Whether single-key shortcuts are on. */
export function useShortcutsOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, areOn);
}

/** What happens at a key, by the character that it makes. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Listens to single keys while they are on, and nobody types, and no modifier is held. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const act = Object.hasOwn(current.current, event.key) ? current.current[event.key] : undefined;
      if (act && areOn() && !isMeantOtherwise(event)) act(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isMeantOtherwise({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  const isTyped = target instanceof Element && target.closest('input:not([type=radio]), textarea, select, [role=menu]');
  return Boolean(isTyped) || ctrlKey || metaKey || altKey || defaultPrevented;
}
