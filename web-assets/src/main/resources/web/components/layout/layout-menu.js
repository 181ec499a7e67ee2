import { icon } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { LAYOUT_SIZES, SHARED } from '../../state/layout-address.js';
import { Menu } from '../menu.js';

/** @import { ChartLayout } from '../../state/chart-layout.js' */

/** Four charts on a phone are too small to be read: they are shown where an address asks for them, but not offered. */
const ROOM_FOR_FOUR = matchMedia('(min-width: 768px)');

/** How many charts there are, and what they have in common. */
export class LayoutMenu {
  #button;
  #layout;
  #menu;
  #stop;

  /** @param {HTMLElement} button @param {ChartLayout} layout */
  constructor(button, layout) {
    this.#button = button;
    this.#layout = layout;
    this.#menu = new Menu(button, text('layouts.menu'), () => [...this.#sizes(), ...this.#switches()]);
    this.#stop = layout.onChange(() => this.#write());
    this.#write();
  }

  close() {
    this.#stop();
    this.#menu.close();
  }

  #sizes() {
    const { size } = this.#layout;
    return LAYOUT_SIZES.filter((one) => one < 4 || one === size || ROOM_FOR_FOUR.matches).map((one) => ({
      label: text('layouts.charts', { count: one }),
      icon: `chart/layout-${one}`,
      checked: one === size,
      act: () => this.#layout.resize(one),
    }));
  }

  #switches() {
    const only = this.#layout.size === 1 ? text('layouts.needsTwo') : undefined;
    return SHARED.map((what) => ({
      label: text(`layouts.${what}`),
      checked: this.#layout.shares(what),
      many: true,
      refused: only,
      act: () => this.#layout.share(what, !this.#layout.shares(what)),
    }));
  }

  #write() {
    const label = text('layouts.menuIs', { layout: text('layouts.charts', { count: this.#layout.size }) });
    this.#button.replaceChildren(icon(`chart/layout-${this.#layout.size}`));
    this.#button.setAttribute('aria-label', label);
    this.#button.title = label;
  }
}
