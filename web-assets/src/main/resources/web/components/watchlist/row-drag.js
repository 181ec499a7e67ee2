/** How far a mouse goes before a press becomes a drag. */
const THRESHOLD = 5;

/** @typedef {{row: HTMLElement, y: number, pointer: number, started: boolean, before: Element[]}} Drag */

/**
 * Rows that are dragged to another place: with the mouse anywhere on the row, with a finger by the grip, so that the
 * list still scrolls. Escape puts everything back.
 */
export class RowDrag {
  #body;
  #allowed;
  #onDrop;
  #onRelease;
  #dropped = false;
  /** @type {Drag | undefined} */
  #drag;

  /**
   * @param {HTMLElement} body
   * @param {object} options
   * @param {() => boolean} options.allowed
   * @param {(symbol: string, to: number) => void} options.onDrop hears of another place
   * @param {() => void} options.onRelease hears that rows are back where they were; what changed meanwhile was not drawn
   */
  constructor(body, { allowed, onDrop, onRelease }) {
    this.#body = body;
    this.#allowed = allowed;
    this.#onDrop = onDrop;
    this.#onRelease = onRelease;
    body.addEventListener('pointerdown', (event) => this.#press(event));
    body.addEventListener('pointermove', (event) => this.#move(event));
    body.addEventListener('pointerup', () => this.#drop());
    body.addEventListener('pointercancel', () => this.#cancel());
    // A drag that began on a link is no click on it.
    body.addEventListener('click', (event) => this.#swallow(event), { capture: true });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.#cancel());
  }

  get isDragging() {
    return this.#drag?.started === true;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    this.#dropped = false;
    const target = /** @type {Element} */ (event.target);
    const row = /** @type {HTMLElement | null} */ (target.closest('[data-row]'));
    const handle = event.pointerType === 'mouse' ? !target.closest('button') : target.closest('[data-grip]');
    if (row && handle && event.button === 0 && this.#allowed()) {
      this.#drag = { row, y: event.clientY, pointer: event.pointerId, started: false, before: [...this.#body.children] };
    }
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointer) {
      return;
    }
    if (event.buttons === 0) {
      // Let go outside of the list, before the pointer was captured.
      this.#cancel();
      return;
    }
    if (!drag.started && Math.abs(event.clientY - drag.y) < THRESHOLD) {
      return;
    }
    if (!drag.started) {
      drag.started = true;
      this.#body.setPointerCapture(event.pointerId);
      drag.row.classList.add('dragged');
    }
    this.#carry(drag.row, event.clientY);
  }

  /** @param {HTMLElement} row @param {number} y */
  #carry(row, y) {
    const others = [...this.#body.children].filter((other) => other !== row);
    const next = others.find((other) => {
      const { top, height } = other.getBoundingClientRect();
      return y < top + height / 2;
    });
    if (row.nextElementSibling !== (next ?? null)) {
      this.#body.insertBefore(row, next ?? null);
    }
    row.scrollIntoView({ block: 'nearest' });
  }

  #drop() {
    const drag = this.#end();
    if (drag?.started) {
      this.#dropped = true;
      const to = [...this.#body.children].indexOf(drag.row);
      if (to !== drag.before.indexOf(drag.row)) {
        this.#onDrop(drag.row.dataset.row ?? '', to);
      } else {
        this.#onRelease();
      }
    }
  }

  #cancel() {
    const drag = this.#end();
    if (drag?.started) {
      this.#body.append(...drag.before);
      this.#onRelease();
    }
  }

  #end() {
    const drag = this.#drag;
    this.#drag = undefined;
    drag?.row.classList.remove('dragged');
    return drag;
  }

  /** @param {Event} event */
  #swallow(event) {
    if (this.#dropped) {
      this.#dropped = false;
      event.preventDefault();
      event.stopPropagation();
    }
  }
}
