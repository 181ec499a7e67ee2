import { needField } from '../../kernel/dom.js';
import { anchorCount } from '../../kernel/drawing.js';
import { gripAt } from './drawing-grips.js';

/** @import { Anchor } from '../../kernel/drawing.js' */
/** @import { Point } from '../../kernel/drawing-hit.js' */
/** @import { DrawingProjection } from '../../chart/drawing-projection.js' */
/** @import { ChartContext } from '../chart-session.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */
/** @import { Grip } from './drawing-grips.js' */

/** A press that moves farther than this is a drag. */
const STILL = 5;

/** The pointer on a chart: it draws with the tool in hand, and takes hold of what is drawn. What it does not take is the chart's. */
export class DrawingHand {
  #desk;
  #projection;
  #canvas;
  #abort = new AbortController();
  /** @type {Point | undefined} where the button went down, while it is the hand's */
  #pressed;
  /** @type {Grip | undefined} */
  #grip;
  #fresh = false;

  /** @param {DrawingDesk} desk @param {ChartContext} chart @param {DrawingProjection} projection */
  constructor(desk, chart, projection) {
    this.#desk = desk;
    this.#projection = projection;
    this.#canvas = needField(chart.figure, 'canvas');
    // Before the chart's own listeners below it, which move it.
    const { signal } = this.#abort;
    const options = { signal, capture: true };
    this.#canvas.addEventListener('pointerdown', (event) => this.#down(event), options);
    this.#canvas.addEventListener('pointermove', (event) => this.#move(event), options);
    this.#canvas.addEventListener('pointerup', (event) => this.#up(event), options);
    this.#canvas.addEventListener('pointercancel', () => this.#cancel(), options);
    this.#canvas.addEventListener('dblclick', (event) => this.#edit(event), options);
    this.#canvas.addEventListener('mousedown', (event) => this.#keep(event), options);
    this.#canvas.addEventListener('touchstart', (event) => this.#keep(event), { ...options, passive: false });
  }

  close() {
    this.#abort.abort();
    this.#cancel();
    this.#canvas.dataset.hand = '';
  }

  /** @param {PointerEvent} event */
  #down(event) {
    const at = this.#pointOf(event);
    if (event.button !== 0 || !event.isPrimary || !at) {
      return;
    }
    const { mode } = this.#desk;
    if (mode.tool) {
      this.#press(event, at);
      this.#sketch(at);
      return;
    }
    this.#grip = gripAt(this.#desk, this.#projection, at, event.pointerType === 'touch');
    if (this.#grip?.moves) {
      this.#press(event, at);
    }
    if (this.#grip) {
      this.#grip.choose();
    } else {
      mode.select(undefined);
    }
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const at = this.#pointOf(event, this.#pressed !== undefined);
    const { tool, draft } = this.#desk.mode;
    if (!at) {
      this.#canvas.dataset.hand = '';
    } else if (tool) {
      this.#canvas.dataset.hand = 'draw';
      if (draft) {
        this.#desk.mode.sketch({ kind: tool, anchors: stretched(draft.anchors, this.#anchorAt(at)) });
      }
    } else if (this.#pressed && this.#grip) {
      this.#drag(this.#grip, this.#pressed, at);
    } else if (event.buttons === 0) {
      this.#canvas.dataset.hand = gripAt(this.#desk, this.#projection, at, false)?.hand ?? '';
    }
  }

  /** Escape lets go of a drawing while the button is still down. @param {Grip} grip @param {Point} from @param {Point} to */
  #drag(grip, from, to) {
    if (grip.drawing && grip.drawing.id !== this.#desk.mode.selected) {
      this.#grip = undefined;
    } else {
      grip.move(from, to);
    }
  }

  /** @param {PointerEvent} event */
  #up(event) {
    const pressed = this.#pressed;
    const at = this.#pointOf(event, true);
    this.#pressed = undefined;
    if (!pressed || !at) {
      return;
    }
    if (this.#grip) {
      this.#grip.drop();
      this.#grip = undefined;
      return;
    }
    const dragged = Math.hypot(at.x - pressed.x, at.y - pressed.y) > STILL;
    this.#finish(dragged || !this.#fresh);
  }

  /** The first press sets the first point; what is drawn ends with the drag, or with a second press elsewhere. @param {Point} at */
  #sketch(at) {
    const { mode } = this.#desk;
    const kind = /** @type {NonNullable<typeof mode.tool>} */ (mode.tool);
    const anchor = this.#anchorAt(at);
    this.#fresh = !mode.draft;
    const anchors = mode.draft ? stretched(mode.draft.anchors, anchor) : Array.from({ length: anchorCount(kind) }, () => anchor);
    mode.sketch({ kind, anchors });
  }

  /** @param {boolean} ready */
  #finish(ready) {
    const { draft } = this.#desk.mode;
    if (draft && (draft.anchors.length === 1 || (ready && differ(draft.anchors)))) {
      this.#desk.make(draft.kind, draft.anchors);
      this.#canvas.dataset.hand = '';
    }
  }

  /** @param {PointerEvent} event @param {Point} at */
  #press(event, at) {
    this.#pressed = at;
    this.#canvas.setPointerCapture(event.pointerId);
  }

  #cancel() {
    this.#pressed = undefined;
    this.#grip?.cancel();
    this.#grip = undefined;
  }

  /** What the hand took the chart must not hear of, nor a touch scroll the page. @param {Event} event */
  #keep(event) {
    if (this.#pressed) {
      event.stopPropagation();
      if (event.type === 'touchstart') {
        event.preventDefault();
      }
    }
  }

  /** @param {MouseEvent} event */
  #edit(event) {
    const at = this.#pointOf(event);
    const drawing = at && gripAt(this.#desk, this.#projection, at, false)?.drawing;
    if (drawing) {
      event.stopPropagation();
      this.#desk.edit(drawing);
    }
  }

  /** @param {Point} at */
  #anchorAt(at) {
    return this.#projection.anchorAt(at, this.#desk.mode.habits.magnet);
  }

  /** On the pane with the prices. @param {MouseEvent} event @param {boolean} [anywhere] @returns {Point | undefined} undefined beyond it */
  #pointOf(event, anywhere = false) {
    const { left, top } = this.#canvas.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    const { width, height } = this.#projection.size;
    return this.#projection.ready && (anywhere || (at.x <= width && at.y <= height)) ? at : undefined;
  }
}

/** @param {readonly Anchor[]} anchors @param {Anchor} last */
function stretched(anchors, last) {
  return [...anchors.slice(0, -1), last];
}

/** @param {readonly Anchor[]} anchors */
function differ([from, to]) {
  return from?.time !== to?.time || from?.price !== to?.price;
}
