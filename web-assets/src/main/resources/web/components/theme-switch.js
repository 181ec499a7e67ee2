/** Turns between light and dark and remembers it; without a choice the system decides. */
export class ThemeSwitch {
  #system = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      button.addEventListener('click', () => this.#turn());
    }
  }

  #turn() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : this.#system.matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // Storage may be forbidden; the choice then holds for this page only.
      root.dataset.themeKept = 'no';
    }
    document.dispatchEvent(new Event('themechange'));
  }
}
