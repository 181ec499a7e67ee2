/** @import { Bar } from '../kernel/types.js' */
/** @import { ITimeScaleApi, Logical, LogicalRange, Time } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** How many bars' width stays free behind the newest one. */
const ROOM = 5;
/** The same on a card, where every pixel counts. */
const COMPACT_ROOM = 0.5;
/** The most of the width that may stay free there. */
const MOST_ROOM = 0.25;
/** How wide a bar may become, in pixels. */
const NARROWEST = 0.5;
const WIDEST = 80;

/** Which part of a chart's time is in sight. */
export class TimeView {
  #scale;
  #compact;
  #wantedRoom = ROOM;
  /** @type {readonly Bar[]} */
  #bars = [];

  /** @param {ITimeScaleApi<Time>} scale @param {boolean} compact */
  constructor(scale, compact) {
    this.#scale = scale;
    this.#compact = compact;
  }

  /** The bars that are drawn, rising in time. @param {readonly Bar[]} bars */
  follow(bars) {
    this.#bars = bars;
  }

  /** The bars in sight, as far as they are loaded. */
  get bars() {
    const range = this.#scale.getVisibleLogicalRange();
    return range ? this.#bars.slice(Math.max(0, Math.ceil(range.from)), Math.max(0, Math.floor(range.to) + 1)) : [];
  }

  /** How many bars' width is in sight. */
  get width() {
    const range = this.#scale.getVisibleLogicalRange();
    return range ? range.to - range.from : 0;
  }

  /** How many bars the right edge is before the newest one. */
  get barsFromLatest() {
    return -this.#scale.scrollPosition();
  }

  /** Where on the canvas a place among the bars is, also between two and beyond the edge. @param {number} logical */
  placeOf(logical) {
    const whole = Math.floor(logical);
    const at = Number(this.#scale.logicalToCoordinate(/** @type {Logical} */ (whole)));
    return at + (logical - whole) * this.#scale.options().barSpacing;
  }

  /** @param {number} bars how many of the newest are to be seen */
  showLast(bars) {
    const count = this.#bars.length;
    const room = this.#compact ? COMPACT_ROOM : this.#room(bars);
    this.#show(Math.max(0, count - bars) - 0.5, count - 1 + room);
  }

  /** Everything from that time on. @param {number} time epoch seconds */
  showSince(time) {
    this.showLast(this.#bars.length - Math.max(0, this.#bars.findIndex((bar) => bar.time >= time)));
  }

  /** Puts the first bar at or after that time into the middle, at the size of the moment. @param {number} time epoch seconds */
  showAround(time) {
    const found = this.#bars.findIndex((bar) => bar.time >= time);
    const index = found < 0 ? this.#bars.length - 1 : found;
    const half = (this.width || 100) / 2;
    this.#show(index - half, index + half);
    return this.#bars[index];
  }

  /** At once: each new price would stop a movement on its way. */
  showLatest() {
    this.#scale.scrollToPosition(this.#room(this.width), false);
  }

  /** Makes the bars wider or narrower and keeps the newest one in sight where it is. @param {number} factor above 1 for wider */
  zoom(factor) {
    const { barSpacing } = this.#scale.options();
    this.#scale.applyOptions({ barSpacing: Math.min(WIDEST, Math.max(NARROWEST, barSpacing * factor)) });
  }

  /** Moves as far as it takes to see a bar. @param {number} index */
  reveal(index) {
    const range = this.#scale.getVisibleLogicalRange();
    if (range && (index < range.from || index > range.to)) {
      const shift = index < range.from ? index - range.from - 1 : index - range.to + 1;
      this.#show(range.from + shift, range.to + shift);
    }
  }

  /** Keeps room free behind the newest bar for what is drawn there. @param {number} bars how many bars' width, at least */
  keepRoom(bars) {
    const before = this.#room(this.width);
    const atLatest = this.#bars.length > 0 && Math.abs(this.barsFromLatest + before) < 2;
    this.#wantedRoom = Math.max(ROOM, bars);
    if (atLatest) {
      this.showLatest();
    }
  }

  /**
   * @param {(range: LogicalRange) => void} listener hears which part is seen, whenever that changes
   * @returns {() => void} ends it
   */
  onChange(listener) {
    const hear = (/** @type {LogicalRange | null} */ range) => range && listener(range);
    this.#scale.subscribeVisibleLogicalRangeChange(hear);
    return () => this.#scale.unsubscribeVisibleLogicalRangeChange(hear);
  }

  /** On a narrow screen the bars themselves come first. @param {number} width in bars */
  #room(width) {
    return Math.max(ROOM, Math.min(this.#wantedRoom, Math.floor(width * MOST_ROOM)));
  }

  /** @param {number} from @param {number} to */
  #show(from, to) {
    this.#scale.setVisibleLogicalRange({ from, to });
  }
}
