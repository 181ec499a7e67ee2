/**
 * A value that changes in steps which can be taken back. The values themselves must never change.
 *
 * @template T
 */
export class UndoStack {
  #limit;
  /** @type {T[]} */
  #past = [];
  #present;
  /** @type {T[]} */
  #future = [];

  /** @param {T} start @param {number} [limit] how many steps are remembered */
  constructor(start, limit = 100) {
    this.#present = start;
    this.#limit = limit;
  }

  get value() {
    return this.#present;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** Takes a step; what was taken back before it is gone. @param {T} value */
  push(value) {
    this.#past = [...this.#past, this.#present].slice(-this.#limit);
    this.#present = value;
    this.#future = [];
  }

  /** Takes the last step back, if there is one. */
  undo() {
    if (this.canUndo) {
      this.#future.push(this.#present);
      this.#present = /** @type {T} */ (this.#past.pop());
    }
  }

  /** Takes a step again that was taken back, if there is one. */
  redo() {
    if (this.canRedo) {
      this.#past.push(this.#present);
      this.#present = /** @type {T} */ (this.#future.pop());
    }
  }
}
