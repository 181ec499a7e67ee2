import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDrawings, writeDrawings } from '../../main/resources/web/kernel/drawing-file.js';
import { FieldError } from '../../main/resources/web/kernel/field-error.js';
import { UndoStack } from '../../main/resources/web/kernel/undo-stack.js';
import { DrawingMode } from '../../main/resources/web/state/drawing-mode.js';
import { DrawingStore } from '../../main/resources/web/state/drawing-store.js';
import { MemoryShelf, forbiddenShelf } from './memory-shelf.js';

/** @import { Drawing } from '../../main/resources/web/kernel/drawing.js' */

/** @param {string} id @returns {Drawing} */
function level(id, price = 100) {
  return { id, kind: 'horizontal', anchors: [{ time: 1_709_650_800, price }], colour: 'amber', width: 1 };
}

/** @param {DrawingStore} store */
function ids(store) {
  return store.all.map(({ id }) => id).join('');
}

/** @param {object} changes to a file that is right */
function file(changes) {
  return JSON.stringify({ ...JSON.parse(writeDrawings('AAPL', [level('a')])), ...changes });
}

test('what was drawn is there at the next visit, for its asset only', () => {
  const shelf = new MemoryShelf();
  new DrawingStore(() => shelf, 'AAPL').put(level('a'));
  assert.deepEqual(new DrawingStore(() => shelf, 'AAPL').all, [level('a')]);
  assert.deepEqual(new DrawingStore(() => shelf, 'MSFT').all, []);
});

test('steps can be taken back and taken again, also that which removed all', () => {
  const store = new DrawingStore(() => new MemoryShelf(), 'AAPL');
  store.put(level('a'));
  store.put(level('b'));
  store.clear();
  assert.equal(ids(store), '');
  store.undo();
  assert.equal(ids(store), 'ab');
  store.undo();
  assert.equal(ids(store), 'a');
  store.redo();
  assert.equal(ids(store), 'ab');
  store.put(level('c'));
  assert.equal(store.canRedo, false);
  assert.equal(ids(store), 'abc');
});

test('an undone step is what the next visit finds', () => {
  const shelf = new MemoryShelf();
  const store = new DrawingStore(() => shelf, 'AAPL');
  store.put(level('a'));
  store.undo();
  assert.deepEqual(new DrawingStore(() => shelf, 'AAPL').all, []);
});

test('a drawing put under its own name takes its own place', () => {
  const store = new DrawingStore(() => new MemoryShelf(), 'AAPL');
  store.put(level('a', 1));
  store.put(level('b', 2));
  store.put(level('a', 3));
  assert.deepEqual(store.all, [level('a', 3), level('b', 2)]);
});

test('the stack forgets the oldest steps', () => {
  const steps = new UndoStack(0, 2);
  [1, 2, 3].forEach((value) => steps.push(value));
  steps.undo();
  steps.undo();
  assert.equal(steps.value, 1);
  assert.equal(steps.canUndo, false);
});

test('a step that was taken again can be taken back again', () => {
  const steps = new UndoStack('a');
  steps.push('b');
  steps.undo();
  steps.redo();
  steps.undo();
  assert.equal(steps.value, 'a');
  assert.deepEqual([steps.canUndo, steps.canRedo], [false, true]);
});

test('what cannot be read is set aside and named, and not overwritten', () => {
  for (const damaged of ['{', '[]', '{"format":"another"}']) {
    const shelf = new MemoryShelf();
    shelf.setItem('drawings:AAPL', damaged);
    const store = new DrawingStore(() => shelf, 'AAPL');
    assert.ok(store.problem instanceof FieldError, damaged);
    assert.deepEqual(store.all, []);
    store.put(level('a'));
    assert.equal(shelf.getItem('drawings:AAPL.damaged'), damaged);
  }
});

test('a browser that forbids storage keeps drawings for the visit and says so', () => {
  const store = new DrawingStore(forbiddenShelf, 'AAPL');
  let said = 0;
  store.on('unkept', () => said++);
  store.put(level('a'));
  assert.equal(ids(store), 'a');
  assert.equal(said, 1);
});

test('a file that was exported can be imported, beside what is there', () => {
  const store = new DrawingStore(() => new MemoryShelf(), 'AAPL');
  store.put(level('a', 42));
  const json = store.export();
  assert.equal(store.import(json), 1);
  assert.deepEqual(store.all.map(({ anchors }) => anchors[0]?.price), [42, 42]);
  assert.notEqual(store.all[0]?.id, store.all[1]?.id);
  store.undo();
  assert.equal(ids(store), 'a');
});

test('a file names the field that is wrong, what stands there and which rule it breaks', () => {
  const anchors = [{ time: 0, price: 1 }];
  /** @type {[string, string, string, string][]} */
  const wrong = [
    ['nonsense', 'file', '"nonsense"', 'json'],
    ['[]', 'file', '[]', 'object'],
    [file({ format: 'x' }), 'format', '"x"', 'oneOf'],
    [file({ version: 2 }), 'version', '2', 'oneOf'],
    [file({ symbol: 'MSFT' }), 'symbol', '"MSFT"', 'oneOf'],
    [file({ drawings: {} }), 'drawings', '{}', 'list'],
    [file({ drawings: [level('a'), null] }), 'drawings[1]', 'null', 'object'],
    [file({ drawings: [{ ...level('a'), id: 7 }] }), 'drawings[0].id', '7', 'id'],
    [file({ drawings: [{ ...level('a'), kind: 'circle' }] }), 'drawings[0].kind', '"circle"', 'oneOf'],
    [file({ drawings: [{ ...level('a'), kind: 'trend', anchors }] }), 'drawings[0].anchors', '1', 'anchors'],
    [file({ drawings: [{ ...level('a'), anchors: [{ time: 'now', price: 1 }] }] }), 'drawings[0].anchors[0].time', '"now"', 'time'],
    [file({ drawings: [{ ...level('a'), anchors: [{ time: 1e12, price: 1 }] }] }), 'drawings[0].anchors[0].time', '1000000000000', 'time'],
    [file({ drawings: [{ ...level('a'), anchors: [{ time: 0, price: null }] }] }), 'drawings[0].anchors[0].price', 'null', 'number'],
    [file({ drawings: [{ ...level('a'), colour: '#f00' }] }), 'drawings[0].colour', '"#f00"', 'oneOf'],
    [file({ drawings: [{ ...level('a'), width: 9 }] }), 'drawings[0].width', '9', 'oneOf'],
    [file({ drawings: [level('a'), level('a')] }), 'drawings[1].id', '"a"', 'unique'],
    [file({ drawings: Array.from({ length: 501 }, (_, index) => level(String(index))) }), 'drawings', '501', 'atMost'],
  ];
  for (const [json, field, value, rule] of wrong) {
    assert.throws(() => readDrawings(json, 'AAPL'), (/** @type {FieldError} */ problem) => {
      assert.deepEqual([problem.field, problem.value, problem.rule], [field, value, rule]);
      return true;
    });
  }
});

test('a file that is wrong changes nothing', () => {
  const store = new DrawingStore(() => new MemoryShelf(), 'AAPL');
  store.put(level('a'));
  assert.throws(() => store.import(file({ version: 2 })), FieldError);
  assert.equal(ids(store), 'a');
});

test('an asset has at most 500 drawings, however they come', () => {
  const store = new DrawingStore(() => new MemoryShelf(), 'AAPL');
  store.import(writeDrawings('AAPL', Array.from({ length: 500 }, (_, index) => level(String(index)))));
  assert.throws(() => store.put(level('one more')), FieldError);
  assert.equal(store.all.length, 500);
});

test('Escape lets go of what is in hand, once', () => {
  const mode = new DrawingMode(() => new MemoryShelf());
  mode.take('trend');
  assert.equal(mode.cancel(), true);
  assert.equal(mode.tool, undefined);
  assert.equal(mode.cancel(), false);
});

test('whoever takes a tool sees what is drawn', () => {
  const mode = new DrawingMode(() => new MemoryShelf());
  mode.set({ hidden: true });
  mode.take('trend');
  assert.equal(mode.habits.hidden, false);
});

test('habits are kept as far as they make sense', () => {
  const shelf = new MemoryShelf();
  new DrawingMode(() => shelf).set({ magnet: true, colour: 'pink' });
  assert.deepEqual({ ...new DrawingMode(() => shelf).habits }, { magnet: true, locked: false, hidden: false, colour: 'pink', width: 2 });
  for (const kept of ['{', 'null', '{"magnet":1,"colour":"#fff","width":9}']) {
    shelf.setItem('drawings.habits', kept);
    assert.deepEqual({ ...new DrawingMode(() => shelf).habits }, { magnet: false, locked: false, hidden: false, colour: 'blue', width: 2 });
  }
});

test('a drawing that could not be read again is refused, and those that are there stay', () => {
  const shelf = new MemoryShelf();
  const store = new DrawingStore(() => shelf, 'AAPL');
  store.put(level('a'));
  assert.throws(() => store.put({ ...level('b'), anchors: [{ time: NaN, price: 1 }] }), { field: 'drawing.anchors[0].time' });
  assert.deepEqual(new DrawingStore(() => shelf, 'AAPL').all.map(({ id }) => id), ['a']);
});
