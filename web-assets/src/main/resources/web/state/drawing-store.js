import { MOST_DRAWINGS, readDrawing, readDrawings, writeDrawings } from '../kernel/drawing-file.js';
import { FieldError } from '../kernel/field-error.js';
import { newId } from '../kernel/new-id.js';
import { Topics } from '../kernel/topics.js';
import { UndoStack } from '../kernel/undo-stack.js';
import { KeptValue } from './kept-value.js';

/** @import { Drawing } from '../kernel/drawing.js' */
/** @import { Shelf } from './preferences.js' */

/** The drawings over one asset's prices: kept in this browser, each change can be taken back. */
export class DrawingStore {
  #symbol;
  #kept;
  #steps;
  /** @type {Topics<{changed: void, unkept: void}>} */
  #topics = new Topics();

  /** @param {() => Shelf} shelf @param {string} symbol */
  constructor(shelf, symbol) {
    this.#symbol = symbol;
    this.#kept = new KeptValue(shelf, `drawings:${symbol}`, (written) => readDrawings(written, symbol));
    const { value, problem } = this.#kept.load(/** @type {Drawing[]} */ ([]));
    /** What was wrong with those of the last visit, which lie aside now. */
    this.problem = problem;
    this.#steps = new UndoStack(/** @type {readonly Drawing[]} */ (value));
  }

  /** In the order in which they are drawn. */
  get all() {
    return this.#steps.value;
  }

  get canUndo() {
    return this.#steps.canUndo;
  }

  get canRedo() {
    return this.#steps.canRedo;
  }

  get key() {
    return this.#kept.key;
  }

  /** @param {string | undefined} id */
  find(id) {
    return this.all.find((drawing) => drawing.id === id);
  }

  /**
   * Adds a drawing, or puts it in the place of the one of the same name.
   *
   * @param {Drawing} drawing
   * @throws {FieldError} naming what of it could not be read again: with it all others would be lost
   */
  put(drawing) {
    readDrawing(drawing, 'drawing');
    if (this.find(drawing.id)) {
      this.#become(this.all.map((other) => (other.id === drawing.id ? drawing : other)));
    } else {
      this.#add([drawing]);
    }
  }

  /** @param {string} id */
  remove(id) {
    this.#become(this.all.filter((drawing) => drawing.id !== id));
  }

  clear() {
    if (this.all.length > 0) {
      this.#become([]);
    }
  }

  undo() {
    this.#steps.undo();
    this.#changed();
  }

  redo() {
    this.#steps.redo();
    this.#changed();
  }

  /** As a file that {@link DrawingStore.import} reads. */
  export() {
    return writeDrawings(this.#symbol, this.all);
  }

  /**
   * Adds the drawings of a file to those that are there.
   *
   * @param {string} json
   * @returns {number} how many came
   * @throws {FieldError} naming what is wrong with the file; then nothing has changed
   */
  import(json) {
    const read = readDrawings(json, this.#symbol);
    this.#add(read.map((drawing) => ({ ...drawing, id: newId() })));
    return read.length;
  }

  /** Takes over what another window of the browser kept. */
  reload() {
    const { value, problem } = this.#kept.load(/** @type {Drawing[]} */ ([]));
    // Two charts of the page may hear of the same change, which is one step to be taken back.
    if (!problem && writeDrawings(this.#symbol, value) !== this.export()) {
      this.#steps.push(value);
      this.#topics.emit('changed', undefined);
    }
  }

  /** @template {'changed' | 'unkept'} T @param {T} topic unkept: the browser would not keep a change @param {() => void} listener */
  on(topic, listener) {
    return this.#topics.on(topic, listener);
  }

  /** @param {Drawing[]} drawings */
  #add(drawings) {
    const count = this.all.length + drawings.length;
    if (count > MOST_DRAWINGS) {
      throw new FieldError('drawings', count, 'atMost', { count: MOST_DRAWINGS });
    }
    this.#become([...this.all, ...drawings]);
  }

  /** @param {readonly Drawing[]} drawings */
  #become(drawings) {
    this.#steps.push(drawings);
    this.#changed();
  }

  #changed() {
    if (!this.#kept.keep(writeDrawings(this.#symbol, this.all))) {
      this.#topics.emit('unkept', undefined);
    }
    this.#topics.emit('changed', undefined);
  }
}
