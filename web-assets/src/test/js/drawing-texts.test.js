import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speak } from './written.js';
import { FieldError } from '../../main/resources/web/kernel/field-error.js';
import { measureTexts, problemText, ratioText, spanText } from '../../main/resources/web/format/drawing-texts.js';

speak('en');

test('a level says its part and its price', () => {
  assert.equal(ratioText(0.618, 138.2, { scale: 2 }), '61.8% (138.20)');
  assert.equal(ratioText(1, 100, { scale: 2 }), '100% (100.00)');
  speak('de');
  assert.equal(ratioText(0.618, 138.2, { scale: 2 }), '61,8 % (138,20)');
  speak('en');
});

test('a measure says price, percent, bars and time', () => {
  assert.deepEqual(measureTexts({ change: -50, percent: -25, bars: 5, seconds: 18_000 }, { scale: 2 }), ['−50.00 (−25.00%)', '5 bars, 5 h']);
  assert.deepEqual(measureTexts({ change: 1, percent: undefined, bars: 1, seconds: 0 }, { scale: 0 }), ['+1', '1 bar, 0 min']);
});

test('a span of time is written in its two largest units', () => {
  assert.equal(spanText(2 * 86_400 + 4 * 3600 + 60), '2 d 4 h');
  assert.equal(spanText(-90 * 60), '−1 h 30 min');
  assert.equal(spanText(86_400 + 60), '1 d');
});

test('a problem is told by field, value and what is allowed', () => {
  const problem = new FieldError('drawings[2].width', 9, 'oneOf', { allowed: '1, 2, 3, 4' });
  assert.equal(problemText(problem), 'drawings[2].width is 9; allowed is 1, 2, 3, 4.');
});
