import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Topics } from '../../main/resources/web/kernel/topics.js';
import { BarCursor } from '../../main/resources/web/state/bar-cursor.js';

class History {
  #topics = new Topics();
  bars = [10, 20, 30].map((time) => ({ time }));
  on = (/** @type {string} */ topic, /** @type {(data: any) => void} */ listener) => this.#topics.on(topic, listener);
  emit = (/** @type {string} */ topic) => this.#topics.emit(topic, undefined);
}

/** @param {History} history */
const cursorOf = (history) => new BarCursor(/** @type {any} */ (history));

test('the newest bar is looked at while none is pointed at', () => {
  const history = new History();
  const cursor = cursorOf(history);
  assert.deepEqual([cursor.pointing, cursor.index], [false, 2]);
  history.bars.push({ time: 40 });
  assert.equal(cursor.index, 3);
});

test('a bar that is pointed at stays so when older ones come', () => {
  const history = new History();
  const cursor = cursorOf(history);
  cursor.point(20);
  history.bars.unshift({ time: 5 });
  assert.deepEqual([cursor.pointing, cursor.index], [true, 2]);
});

test('whoever listens hears when another bar is looked at or bars change', () => {
  const history = new History();
  const cursor = cursorOf(history);
  let heard = 0;
  cursor.onChange(() => heard++);
  cursor.point(20);
  cursor.point(20);
  history.emit('updated');
  cursor.point(undefined);
  cursor.close();
  history.emit('updated');
  assert.equal(heard, 3);
});
