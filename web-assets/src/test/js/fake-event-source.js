/** Stands for the browser's EventSource: says what a test tells it to. */
export class FakeEventSource extends EventTarget {
  readyState = 0;

  /** @param {string} address */
  constructor(address) {
    super();
    this.address = address;
  }

  opens() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  /** @param {string} event @param {unknown} data @param {string} [id] */
  sends(event, data, id = '') {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data), lastEventId: id }));
  }

  /** The browser tries again by itself. */
  breaks() {
    this.readyState = 0;
    this.dispatchEvent(new Event('error'));
  }

  /** The server refused; the browser gives up. */
  isRefused() {
    this.readyState = 2;
    this.dispatchEvent(new Event('error'));
  }

  close() {
    this.readyState = 2;
  }
}

/** Every source that was opened, and every timer that was set. */
export class FakeNetwork {
  /** @type {FakeEventSource[]} */
  sources = [];
  /** @type {{run: () => void, delay: number}[]} */
  timers = [];

  get source() {
    const last = this.sources.at(-1);
    if (!last) {
      throw new Error('nothing was opened');
    }
    return last;
  }

  parts = {
    createSource: (/** @type {string} */ address) => {
      this.sources.push(new FakeEventSource(address));
      return /** @type {EventSource} */ (/** @type {unknown} */ (this.source));
    },
    later: (/** @type {() => void} */ run, /** @type {number} */ delay) => {
      this.timers.push({ run, delay });
      return /** @type {ReturnType<typeof setTimeout>} */ (/** @type {unknown} */ (this.timers.length));
    },
    random: () => 1,
  };
}
