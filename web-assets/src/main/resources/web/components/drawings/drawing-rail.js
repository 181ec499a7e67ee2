import { el, icon, need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { stepOffers, switchOffers, toolOffers } from './drawing-offer.js';

/** @import { DrawingDesk } from './drawing-desk.js' */
/** @import { Offer } from './drawing-offer.js' */

/** The tools in a column beside the chart. One stop of the tab key; arrows move within. */
export class DrawingRail {
  #rail;
  #bar;
  /** @type {{button: HTMLButtonElement, offer: Offer}[]} */
  #rows = [];
  #stops;

  /** @param {DrawingDesk} desk */
  constructor(desk) {
    this.#rail = need(desk.context.root, '[data-slot="drawing-tools"]');
    this.#bar = el('div', { class: 'rail-tools', role: 'toolbar', 'aria-orientation': 'vertical', 'aria-label': text('drawings.tools') });
    this.listButton = railButton('list', text('drawings.list'));
    [toolOffers(desk), switchOffers(desk), stepOffers(desk)].forEach((offers) => this.#group(offers));
    this.#bar.lastElementChild?.append(this.listButton);
    this.#bar.addEventListener('keydown', (event) => this.#key(event));
    this.#rail.replaceChildren(this.#bar);
    this.#buttons.forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
    const update = () => this.#update();
    this.#stops = [desk.mode.onChange(update), desk.store.on('changed', update)];
    update();
  }

  close() {
    this.#stops.forEach((stop) => stop());
    this.#rail.replaceChildren();
  }

  /** @param {Offer[]} offers */
  #group(offers) {
    const buttons = offers.map((offer) => {
      const button = railButton(offer.icon, offer.label, offer.key);
      button.dataset.offer = offer.name;
      button.addEventListener('click', () => offer.act());
      this.#rows.push({ button, offer });
      return button;
    });
    this.#bar.append(el('div', { class: 'rail-group' }, ...buttons));
  }

  #update() {
    for (const { button, offer } of this.#rows) {
      if (offer.on) {
        button.setAttribute('aria-pressed', String(offer.on()));
      }
      if (offer.possible) {
        // Not disabled: a button that goes out under the focus would lose it.
        button.setAttribute('aria-disabled', String(!offer.possible()));
      }
    }
  }

  get #buttons() {
    return [...this.#bar.querySelectorAll('button')];
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const buttons = this.#buttons;
    const place = buttons.findIndex((button) => button === document.activeElement);
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: -1 }[event.key];
    const target = next === undefined ? undefined : buttons.at(next % buttons.length);
    if (target && place >= 0) {
      event.preventDefault();
      buttons.forEach((button) => (button.tabIndex = button === target ? 0 : -1));
      target.focus();
    }
  }
}

/** @param {string} name of its icon @param {string} label @param {string} [key] */
function railButton(name, label, key) {
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: key ? `${label} (${key})` : label }, icon(name));
}
