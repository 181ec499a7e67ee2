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

/** Every source that was opened, every timer that was set, and the clock on the wall. */
export class FakeNetwork {
  /** @type {FakeEventSource[]} */
  sources = [];
  /** @type {{run: () => void, delay: number}[]} */
  timers = [];
  /** @type {(() => void)[]} what is done again and again */
  looks = [];
  time = 1_000_000;

  get source() {
    const last = this.sources.at(-1);
    if (!last) {
      throw new Error('nothing was opened');
    }
    return last;
  }

  /** Time passes, during a sleep without any timer, and then all look. @param {number} milliseconds */
  passes(milliseconds) {
    this.time += milliseconds;
    this.looks.forEach((look) => look());
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
    now: () => this.time,
    every: (/** @type {() => void} */ run) => {
      this.looks.push(run);
      return /** @type {ReturnType<typeof setInterval>} */ (/** @type {unknown} */ (this.looks.length));
    },
  };
}
