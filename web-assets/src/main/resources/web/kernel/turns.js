/**
 * Gives each piece of work a task of its own, so that a press or a frame can come in between: work that is done in one go
 * holds both up for as long as all of it takes.
 */
export class Turns {
  #later;
  /** @type {Promise<void>} */
  #last = Promise.resolve();

  /** @param {(run: () => void) => void} [later] runs something in another task */
  constructor(later = (run) => void setTimeout(run)) {
    this.#later = later;
  }

  /** Settled when it is the caller's turn. */
  next() {
    this.#last = this.#last.then(() => new Promise((resolve) => this.#later(resolve)));
    return this.#last;
  }
}
