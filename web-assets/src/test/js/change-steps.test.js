import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeStep } from '../../main/resources/web/format/change-steps.js';

test('a change has the step of the greatest bound that it reaches', () => {
  assert.deepEqual([0, 0.09, 0.1, -0.5, 1.49, 1.5, -12].map(changeStep), ['0', '0', '1', '-2', '2', '3', '-3']);
});

test('a change that is not known has none', () => {
  assert.deepEqual([null, undefined, NaN].map(changeStep), ['none', 'none', 'none']);
});
