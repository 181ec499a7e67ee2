import { USUAL_STYLE, DRAWING_COLOURS, DRAWING_WIDTHS } from '../kernel/drawing.js';
import { recall, remember } from './preferences.js';

/** @import { Anchor, Drawing, DrawingStyle, DrawingTool } from '../kernel/drawing.js' */
/** @import { Shelf } from './preferences.js' */

/**
 * What is on the way to becoming a drawing, or a measure.
 *
 * @typedef {{kind: DrawingTool, anchors: readonly Anchor[]}} Draft
 *
 * @typedef {object} DrawingSwitches
 * @property {boolean} magnet whether points snap to the prices of a bar
 * @property {boolean} locked whether drawings stay where they are
 * @property {boolean} hidden
 */

/** @typedef {DrawingSwitches & DrawingStyle} Habits */

const KEY = 'drawings.habits';

/** @type {Habits} */
const USUAL = { magnet: false, locked: false, hidden: false, ...USUAL_STYLE };

/** What somebody is about to do with drawings on one chart. Habits are kept for the next visit. */
export class DrawingMode {
  #shelf;
  #habits;
  /** @type {DrawingTool | undefined} */
  #tool;
  /** @type {string | undefined} */
  #selected;
  /** @type {Draft | undefined} */
  #draft;
  /** @type {Drawing | undefined} */
  #moving;
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /** @param {() => Shelf} shelf asking for it may be forbidden too */
  constructor(shelf) {
    this.#shelf = shelf;
    this.#habits = { ...USUAL, ...recall(KEY, understood, shelf) };
  }

  /** The tool in hand; none while prices are only looked at. */
  get tool() {
    return this.#tool;
  }

  /** Id of the drawing that is chosen. */
  get selected() {
    return this.#selected;
  }

  /** What is being drawn, or the last measure. */
  get draft() {
    return this.#draft;
  }

  /** The selected drawing at the place to which it is being moved. */
  get moving() {
    return this.#moving;
  }

  get habits() {
    return this.#habits;
  }

  /** @param {DrawingTool | undefined} tool */
  take(tool) {
    this.#tool = tool;
    this.#selected = undefined;
    this.#draft = undefined;
    if (tool && this.#habits.hidden) {
      // Whoever draws wants to see it.
      this.#keep({ hidden: false });
    }
    this.#tell();
  }

  /** @param {string | undefined} id */
  select(id) {
    if (id !== this.#selected || this.#draft) {
      this.#selected = id;
      this.#draft = undefined;
      this.#tell();
    }
  }

  /** @param {Draft | undefined} draft */
  sketch(draft) {
    this.#draft = draft;
    this.#tell();
  }

  /** Lays the tool down; a measure stays to be read. @param {string | undefined} selected what was made with it */
  finish(selected) {
    this.#tool = undefined;
    this.#selected = selected;
    this.#draft = selected ? undefined : this.#draft;
    this.#tell();
  }

  /** @param {Drawing | undefined} drawing */
  move(drawing) {
    this.#moving = drawing;
    this.#tell();
  }

  /** Lets go of the first of tool, measure and selection. @returns {boolean} false if there was nothing */
  cancel() {
    const busy = Boolean(this.#tool || this.#draft || this.#selected || this.#moving);
    this.#moving = undefined;
    if (busy) {
      this.take(undefined);
    }
    return busy;
  }

  /** @param {Partial<Habits>} habits */
  set(habits) {
    this.#keep(habits);
    this.#tell();
  }

  /** @param {() => void} listener @returns {() => void} ends it */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {Partial<Habits>} habits */
  #keep(habits) {
    this.#habits = { ...this.#habits, ...habits };
    remember(KEY, this.#habits, this.#shelf);
  }

  #tell() {
    this.#listeners.forEach((listener) => listener());
  }
}

/** @param {unknown} kept @returns {Partial<Habits>} what makes sense of it */
function understood(kept) {
  const habits = /** @type {Record<string, unknown>} */ (kept ?? {});
  return Object.fromEntries(Object.keys(USUAL).filter((name) => isHabit(name, habits[name])).map((name) => [name, habits[name]]));
}

/** @param {string} name @param {any} value */
function isHabit(name, value) {
  switch (name) {
    case 'colour':
      return DRAWING_COLOURS.includes(value);
    case 'width':
      return DRAWING_WIDTHS.includes(value);
    default:
      return typeof value === 'boolean';
  }
}
