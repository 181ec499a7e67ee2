import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { WEB } from './module-graph.js';

/** The server takes the indents out of what it sends, so that they may not be part of a text. */
test('no text of a module spans lines', () => {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js') && !file.startsWith('vendor'));
  assert.ok(files.length > 100, 'the modules were not found');
  assert.deepEqual(files.filter((file) => spansLines(readFileSync(join(WEB, file), 'utf8'))), []);
});

test('a text that spans lines is found', () => {
  assert.ok(spansLines('const words = `one\n  two`;'));
  assert.ok(spansLines('const words = `${one}\n  two`;'));
  assert.ok(!spansLines('const words = `one` +\n  `two ${[\n  three,\n]}`;'));
});

/** @param {string} source */
function spansLines(source) {
  const tree = ts.createSourceFile('module.js', source, ts.ScriptTarget.Latest);
  return someNode(tree, (node) => isText(node) && node.getText(tree).includes('\n'));
}

/** @param {ts.Node} node */
function isText(node) {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** @param {ts.Node} node @param {(node: ts.Node) => boolean} holds @returns {boolean} */
function someNode(node, holds) {
  return holds(node) || Boolean(ts.forEachChild(node, (child) => someNode(child, holds) || undefined));
}
