import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Watchdog } from '../../main/resources/web/kernel/watchdog.js';

class Yard {
  time = 0;
  barks = 0;
  /** @type {{run: () => void, delay: number}[]} */
  rounds = [];
  dog = new Watchdog(1000, () => this.barks++, {
    now: () => this.time,
    every: (run, delay) => /** @type {ReturnType<typeof setInterval>} */ (/** @type {unknown} */ (this.rounds.push({ run, delay }))),
  });

  /** @param {number} milliseconds */
  passes(milliseconds) {
    this.time += milliseconds;
    this.rounds.forEach(({ run }) => run());
  }
}

test('silence up to the limit is none, and longer is told once', () => {
  const yard = new Yard();
  yard.dog.start();
  yard.passes(1000);
  assert.equal(yard.barks, 0);
  yard.passes(1);
  yard.passes(1);
  assert.equal(yard.barks, 1);
  yard.passes(1000);
  assert.equal(yard.barks, 2);
});

test('what is heard ends the silence', () => {
  const yard = new Yard();
  yard.dog.start();
  yard.passes(900);
  yard.dog.hear();
  yard.passes(900);
  assert.equal(yard.barks, 0);
});

test('it looks five times within the limit, however often it is started', () => {
  const yard = new Yard();
  yard.dog.start();
  yard.dog.start();
  assert.deepEqual(yard.rounds.map(({ delay }) => delay), [200]);
});

test('who looks at once finds the silence of a sleep; stopped, it says nothing', () => {
  const yard = new Yard();
  yard.dog.start();
  yard.time += 3_600_000;
  yard.dog.look();
  assert.equal(yard.barks, 1);

  yard.dog.stop();
  yard.passes(3_600_000);
  yard.dog.look();
  assert.equal(yard.barks, 1);
});

test('it begins as if something had just been heard', () => {
  const yard = new Yard();
  yard.time = 5000;
  yard.dog.start();
  yard.dog.look();
  assert.equal(yard.barks, 0);
});
