import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Topics } from '../../main/resources/web/kernel/topics.js';

test('listeners hear of their topic, in the order in which they came, until they end it', () => {
  const topics = new Topics();
  /** @type {string[]} */
  const heard = [];
  const stop = topics.on('price', (price) => heard.push(`one ${price}`));
  topics.on('price', (price) => heard.push(`two ${price}`));
  topics.on('news', () => heard.push('news'));
  topics.emit('price', 1);
  stop();
  topics.emit('price', 2);

  assert.deepEqual(heard, ['one 1', 'two 1', 'two 2']);
});

test('a listener that another one ended hears no more, and one that begins hears the next time', () => {
  const topics = new Topics();
  /** @type {string[]} */
  const heard = [];
  const begun = () => heard.push('begun');
  topics.on('price', () => {
    stop();
    topics.on('price', begun);
  });
  const stop = topics.on('price', () => heard.push('ended'));
  topics.emit('price', 1);
  assert.deepEqual(heard, []);
  topics.emit('price', 2);

  assert.deepEqual(heard, ['begun']);
});

test('a listener that fails keeps none of the others from hearing, and what it threw is thrown', () => {
  const topics = new Topics();
  /** @type {number[]} */
  const heard = [];
  topics.on('price', () => {
    throw new Error('no room');
  });
  topics.on('price', (price) => heard.push(price));

  assert.throws(() => topics.emit('price', 1), /no room/);
  assert.deepEqual(heard, [1]);
});
