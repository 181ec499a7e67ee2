/**
 * Which option of a list is the active one while the focus stays in the field above it, as the WAI-ARIA pattern of a
 * combobox has it. Options have an id, and `aria-selected="false"` until they are active.
 */
export class ActiveOption {
  #input;
  /** @type {HTMLElement[]} */
  #options = [];
  #index = -1;

  /** @param {HTMLInputElement} input */
  constructor(input) {
    this.#input = input;
  }

  /** The active one; undefined if none is. */
  get option() {
    return this.#options[this.#index];
  }

  /** @param {HTMLElement[]} options those that can be chosen now @param {number} index of the active one; -1 for none */
  among(options, index) {
    this.option?.setAttribute('aria-selected', 'false');
    this.#options = options;
    this.#activate(index);
  }

  /** Round the ends. @param {1 | -1} step */
  move(step) {
    const count = this.#options.length;
    if (count > 0) {
      const from = this.#index < 0 && step < 0 ? 0 : this.#index;
      this.#activate((from + step + count) % count);
    }
  }

  clear() {
    this.#activate(-1);
  }

  /** @param {number} index */
  #activate(index) {
    this.option?.setAttribute('aria-selected', 'false');
    this.#index = index;
    const { option } = this;
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }
}

/** What a key does in a list under a field: a step along it, or nothing. @param {KeyboardEvent} event @returns {1 | -1 | undefined} */
export function stepOf({ key }) {
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
}
