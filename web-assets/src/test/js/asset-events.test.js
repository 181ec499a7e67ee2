import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitRatio } from '../../main/resources/web/state/asset-events.js';

test('a split is written as new shares for old ones', () => {
  assert.deepEqual([4, 1.5, 0.125].map(splitRatio), ['4:1', '1.5:1', '1:8']);
});
