import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turns } from '../../main/resources/web/kernel/turns.js';

test('each piece of work has a task of its own, in the order in which they asked', async () => {
  /** @type {(() => void)[]} */
  const tasks = [];
  const turns = new Turns((run) => tasks.push(run));
  /** @type {string[]} */
  const done = [];
  const all = ['forex', 'crypto', 'stocks'].map((name) => turns.next().then(() => done.push(name)));

  while (done.length < all.length) {
    await settled();
    assert.equal(tasks.length, 1, `tasks at once after ${done.join()}`);
    tasks.shift()?.();
    await settled();
  }
  assert.deepEqual(done, ['forex', 'crypto', 'stocks']);
});

/** What promises have to do now is done. */
function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}
