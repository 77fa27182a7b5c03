import { Monitor, Moon, Sun } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { shellWords } from '../words/shell-words.js';
import { chooseTheme, storedTheme, type Theme, THEMES } from './theme.js';

const ICONS: Readonly<Record<Theme, typeof Sun>> = { system: Monitor, light: Sun, dark: Moon };

/** Light, dark, or as the system has it. */
export function ThemeChoice(): ReactNode {
  const [chosen, setChosen] = useState(storedTheme);
  const choose = (theme: Theme): void => {
    chooseTheme(theme);
    setChosen(theme);
  };
  return (
    <fieldset className="segments">
      <legend className="unseen">{shellWords.theme}</legend>
      {THEMES.map((theme) => {
        const Icon = ICONS[theme];
        return (
          <label key={theme} className="segment" data-chosen={theme === chosen || undefined}>
            <input
              className="unseen"
              type="radio"
              name="theme"
              checked={theme === chosen}
              onChange={() => choose(theme)}
            />
            <Icon size={13} aria-hidden />
            <span className="unseen">{shellWords.themes[theme]}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
