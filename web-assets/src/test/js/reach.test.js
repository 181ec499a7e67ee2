import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreachableError, reach } from '../../main/resources/web/api/reach.js';
import { speak } from './written.js';

speak('en');

test('no answer is told in the page’s own words', async () => {
  const failing = () => Promise.reject(new TypeError('Failed to fetch'));

  await assert.rejects(reach('/', {}, failing), new UnreachableError('the server cannot be reached', new TypeError('Failed to fetch')));
});

test('who gives up is told that it did', async () => {
  const giving = AbortSignal.abort(new Error('another chart'));

  await assert.rejects(reach('/', { signal: giving }, (_, options) => Promise.reject(options?.signal?.reason)), /another chart/);
});
