/** Gives each line of a chart a colour of its own as long as there are some. */
export class ColourSlots {
  #count;
  /** @type {Map<string, number>} by the line's name */
  #taken = new Map();

  /** @param {number} count how many colours there are */
  constructor(count) {
    this.#count = count;
  }

  /**
   * Who has one keeps it; else it is one that the fewest others have.
   *
   * @param {string} name
   * @param {number} [first] the place of the colour that is wanted most; those after it come next
   * @returns {number} the place of its colour, from 0
   */
  take(name, first = 0) {
    const slot = this.#taken.get(name) ?? this.#free(first);
    this.#taken.set(name, slot);
    return slot;
  }

  /** @param {string} name */
  drop(name) {
    this.#taken.delete(name);
  }

  /** Another line in the place and the colour of one. @param {string} before @param {string} now */
  rename(before, now) {
    const slot = this.take(before);
    this.drop(before);
    this.#taken.set(now, slot);
  }

  /** @param {number} first */
  #free(first) {
    const order = Array.from({ length: this.#count }, (_, index) => (first + index) % this.#count);
    const uses = order.map((slot) => [...this.#taken.values()].filter((one) => one === slot).length);
    return order[uses.indexOf(Math.min(...uses))] ?? 0;
  }
}
