/**
 * Does long work right behind the next frame, so that the press which asked for it is seen to be answered before. What is
 * asked for anew takes the place of what has not begun.
 */
export class AfterFrame {
  /** @type {number | undefined} */
  #frame;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #turn;

  /** @param {() => void} act */
  run(act) {
    this.close();
    this.#frame = requestAnimationFrame(() => (this.#turn = setTimeout(act)));
  }

  /** What has not begun never will. */
  close() {
    cancelAnimationFrame(this.#frame ?? 0);
    clearTimeout(this.#turn);
  }
}
