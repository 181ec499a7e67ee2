import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conflator } from '../../main/resources/web/kernel/conflator.js';

test('only the latest value of each key is delivered, once a frame', () => {
  /** @type {(() => void)[]} */
  const frames = [];
  /** @type {[string, number][][]} */
  const delivered = [];
  const conflator = new Conflator((latest) => delivered.push([...latest]), (run) => frames.push(run));

  conflator.put('AAPL', 1);
  conflator.put('MSFT', 2);
  conflator.put('AAPL', 3);

  assert.equal(frames.length, 1);
  frames[0]?.();
  assert.deepEqual(delivered, [[['AAPL', 3], ['MSFT', 2]]]);
});

test('the next value after a frame asks for another one', () => {
  /** @type {(() => void)[]} */
  const frames = [];
  const conflator = new Conflator(() => undefined, (run) => frames.push(run));

  conflator.put('AAPL', 1);
  frames[0]?.();
  conflator.put('AAPL', 2);

  assert.equal(frames.length, 2);
});
