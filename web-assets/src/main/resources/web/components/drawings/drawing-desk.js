import { text } from '../../format/texts.js';
import { problemText } from '../../format/drawing-texts.js';
import { FieldError } from '../../kernel/field-error.js';
import { newId } from '../../kernel/new-id.js';
import { DrawingMode } from '../../state/drawing-mode.js';
import { DrawingStore } from '../../state/drawing-store.js';
import { Shared } from '../../state/shared.js';
import { toast } from '../toasts.js';
import { AlertBell } from './alert-bell.js';
import { DrawingBar } from './drawing-bar.js';
import { drawingKeys } from './drawing-keys.js';
import { DrawingPanel } from './drawing-panel.js';
import { DrawingRail } from './drawing-rail.js';
import { drawingSheet } from './drawing-sheet.js';
import { drawingTool } from './drawing-tool.js';

/** @import { Anchor, Drawing, DrawingTool } from '../../kernel/drawing.js' */
/** @import { ChartControlContext } from '../chart-tools.js' */

const shelf = () => localStorage;
/** Charts of one asset side by side: each with its own would undo what the other one keeps. */
const drawings = new Shared((symbol) => new DrawingStore(shelf, symbol));

/** Everything with which one asset's chart is drawn on, for as long as its view lives. */
export class DrawingDesk {
  #panel;
  /** @type {(() => void)[]} */
  #stops;

  /** @param {ChartControlContext} context */
  constructor(context) {
    this.context = context;
    const store = drawings.take(context.asset.symbol);
    const alerts = context.alerts.take(context.asset.symbol);
    this.store = store.value;
    this.alerts = alerts.value;
    this.mode = new DrawingMode(shelf);
    const rail = new DrawingRail(this);
    this.#panel = new DrawingPanel(this, rail.listButton);
    const parts = [rail, this.#panel, new DrawingBar(this), new AlertBell(this)];
    this.#stops = [
      () => parts.forEach((part) => part.close()),
      drawingSheet(this),
      drawingKeys(this),
      context.use((chart) => drawingTool(chart, this)),
      this.store.on('unkept', () => toast(text('drawings.unkept'))),
      this.alerts.on('unkept', () => toast(text('alerts.unkept'))),
      this.alerts.on('refused', ({ message }) => toast(text('alerts.refused', { reason: message }))),
      followOtherWindows(this),
      store.letGo,
      alerts.letGo,
    ];
    this.#sayProblems();
  }

  /** Opens the list of drawings and alerts. */
  openList() {
    this.#panel.openList();
  }

  /** Opens the exact times and prices of a drawing. @param {Drawing} drawing kept already, or to be kept */
  edit(drawing) {
    this.#panel.edit(drawing);
  }

  /** @param {DrawingTool} kind @param {readonly Anchor[]} anchors */
  make(kind, anchors) {
    if (kind === 'measure') {
      this.mode.finish(undefined);
      return;
    }
    const { colour, width } = this.mode.habits;
    const drawing = { id: newId(), kind, anchors, colour, width };
    this.mode.finish(this.keep(drawing) ? drawing.id : undefined);
  }

  /** @param {Drawing} drawing @returns {boolean} whether it is kept; somebody is told if not */
  keep(drawing) {
    return this.#tried(() => this.store.put(drawing));
  }

  /** @param {string} json of a file that somebody chose */
  import(json) {
    this.#tried(() => toast(text('drawings.imported', { count: this.store.import(json) })));
  }

  removeSelected() {
    const { selected } = this.mode;
    if (selected) {
      this.mode.select(undefined);
      this.store.remove(selected);
    }
  }

  removeAll() {
    if (this.store.all.length > 0) {
      this.mode.select(undefined);
      this.store.clear();
      toast(text('drawings.removedAll'), { name: text('drawings.undo'), act: () => this.store.undo() });
    }
  }

  /** @param {number} price */
  setAlert(price) {
    tellWhetherSet(this.alerts.add(price));
  }

  /** @param {string} id */
  removeAlert(id) {
    const undo = this.alerts.remove(id);
    toast(text('alerts.removed'), undo && { name: text('drawings.undo'), act: () => tellWhetherSet(undo()) });
  }

  close() {
    this.#stops.forEach((stop) => stop());
  }

  /** @param {() => void} act @returns {boolean} whether it was done; somebody is told if not */
  #tried(act) {
    try {
      act();
      return true;
    } catch (problem) {
      if (!(problem instanceof FieldError)) {
        throw problem;
      }
      toast(problemText(problem));
      return false;
    }
  }

  #sayProblems() {
    const problem = this.store.problem ?? this.alerts.problem;
    if (problem) {
      toast(text('drawings.setAside', { problem: problemText(problem) }));
    }
  }
}

/** @param {boolean} isSet */
function tellWhetherSet(isSet) {
  if (!isSet) {
    toast(text('alerts.full'));
  }
}

/** @param {DrawingDesk} desk */
function followOtherWindows({ store, alerts }) {
  const follow = (/** @type {StorageEvent} */ { key }) => {
    if (key === store.key) {
      store.reload();
    } else if (key === alerts.key) {
      alerts.reload();
    }
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}
