import { OverlayPlot } from '../../chart/overlay-plot.js';
import { PanePlot } from '../../chart/pane-plot.js';
import { MOST_PANES, PaneStack } from '../../chart/pane-stack.js';
import { need, needField, setText } from '../../kernel/dom.js';
import { completed } from '../../kernel/indicator-definitions.js';
import { formatIndicators, indicatorId } from '../../kernel/indicators.js';
import { indicatorName } from '../../format/indicator-texts.js';
import { text } from '../../format/texts.js';
import { RETRY } from '../../state/bar-history.js';
import { IndicatorValues } from '../../state/indicator-values.js';
import { Ahead } from './ahead.js';
import { removeIndicator, swapIndicators } from './edits.js';
import { IndicatorLegends } from './legends.js';
import { IndicatorRow } from './row.js';
import { viewStateOf } from './view-state.js';

/** @import { IndicatorDefinition } from '../../kernel/indicator-definitions.js' */
/** @import { IndicatorSpec } from '../../kernel/indicators.js' */
/** @import { ChartContext } from '../chart-session.js' */
/** @import { RowActs } from './row.js' */

/**
 * @typedef {object} Shown an indicator on the chart
 * @property {string} id
 * @property {IndicatorDefinition | undefined} definition
 * @property {IndicatorRow} row
 * @property {OverlayPlot | PanePlot | undefined} plot nothing is drawn of what there is not, or has no room
 */

/** The indicators of one chart: keeps what is drawn, and the legend, in step with what the address names. */
export class IndicatorBoard {
  #context;
  #state;
  #values;
  #stack;
  #legends;
  #ahead;
  #room = 0;
  /** @type {Map<string, Shown>} in the order of the address */
  #shown = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;
  #closed = false;
  /** @type {(() => void)[]} */
  #stops;

  /** @param {ChartContext} context */
  constructor(context) {
    const { history, cursor, choice, surface, figure } = context;
    this.#context = context;
    this.#state = viewStateOf(context);
    this.#values = new IndicatorValues(context.api, history);
    this.#stack = new PaneStack(surface, () => this.#legends.place(this.#stack));
    this.#legends = new IndicatorLegends(figure);
    this.#ahead = new Ahead(context);
    const drawAll = () => this.#draw([...this.#shown.keys()], -Infinity);
    const seen = () => this.#values.pause(document.visibilityState === 'hidden');
    document.addEventListener('visibilitychange', seen);
    this.#stops = [
      () => document.removeEventListener('visibilitychange', seen),
      this.#values.on('values', ({ ids, from }) => this.#draw(ids, from)),
      this.#values.on('state', (id) => this.#say(id)),
      history.on('replaced', drawAll),
      history.on('older', drawAll),
      history.on('updated', ({ corrected }) => corrected && drawAll()),
      cursor.onChange(() => this.#write()),
      surface.onColours(() => this.#write()),
      choice.onChange(({ now, before }) => now.indicators !== before.indicators && this.#sync()),
    ];
    void this.#begin();
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#stops.forEach((stop) => stop());
    this.#values.close();
    this.#stack.close();
    this.#ahead.close();
    this.#shown.forEach((shown) => this.#drop(shown));
    this.#legends.close();
  }

  async #begin() {
    try {
      await this.#state.catalogue.load();
      if (!this.#closed) {
        this.#sync();
      }
    } catch (problem) {
      if (!this.#closed) {
        this.#wait(problem instanceof Error ? problem.message : String(problem));
      }
    }
  }

  /** Without definitions nothing can be drawn: the rows say why. @param {string} reason */
  #wait(reason) {
    this.#context.choice.settings.indicators.forEach((spec) => {
      const id = indicatorId(spec);
      const shown = this.#shown.get(id) ?? this.#add(id, spec, undefined, false);
      this.#shown.set(id, shown);
      shown.row.say(text('indicators.failed', { reason, seconds: RETRY / 1000 }), true);
      this.#legends.put(shown.row.element, undefined);
    });
    this.#retry = setTimeout(() => void this.#begin(), RETRY);
  }

  /** Draws what the address names, and no more. */
  #sync() {
    const specs = this.#wanted();
    const ids = specs.map(indicatorId);
    this.#state.keep(ids);
    const before = this.#shown;
    this.#shown = new Map();
    const roomy = this.#roomy(specs);
    for (const [id, shown] of before) {
      const definition = this.#state.catalogue.find(id.split(':', 1)[0] ?? '');
      const fits = shown.definition === definition && (shown.plot !== undefined) === this.#isDrawn(definition, roomy.has(id));
      if (!ids.includes(id) || !fits) {
        this.#drop(shown);
        before.delete(id);
      }
    }
    specs.forEach((spec, index) => {
      const id = String(ids[index]);
      const shown = before.get(id) ?? this.#add(id, spec, this.#state.catalogue.find(spec.kind), roomy.has(id));
      this.#shown.set(id, shown);
      this.#legends.put(shown.row.element, shown.plot?.pane);
    });
    this.#legends.refold();
    this.#arrange();
    this.#values.want(ids.filter((id) => this.#shown.get(id)?.plot !== undefined || !this.#state.catalogue.find(id.split(':', 1)[0] ?? '')));
    this.#draw(ids, -Infinity);
    ids.forEach((id) => this.#say(id));
    this.#refocus();
  }

  /** With all their values and each once; the address says so too. @returns {readonly IndicatorSpec[]} */
  #wanted() {
    const { choice } = this.#context;
    const { indicators } = choice.settings;
    const all = indicators.map((spec) => completed(spec, this.#state.catalogue.find(spec.kind)));
    const once = all.filter((spec, index) => all.findIndex((other) => indicatorId(other) === indicatorId(spec)) === index);
    if (formatIndicators(once) !== formatIndicators(indicators)) {
      choice.restate({ indicators: once });
    }
    return once;
  }

  /** Those for whose panes there is room. @param {readonly IndicatorSpec[]} specs */
  #roomy(specs) {
    const own = specs.filter(({ kind }) => this.#state.catalogue.find(kind)?.pane === 'own');
    const outside = new Set(own.slice(MOST_PANES).map(indicatorId));
    return new Set(specs.map(indicatorId).filter((id) => !outside.has(id)));
  }

  /** @param {IndicatorDefinition | undefined} definition @param {boolean} roomy */
  #isDrawn(definition, roomy) {
    return definition !== undefined && roomy;
  }

  /** @param {string} id @param {IndicatorSpec} spec @param {IndicatorDefinition | undefined} definition @param {boolean} roomy @returns {Shown} */
  #add(id, spec, definition, roomy) {
    const { surface, asset } = this.#context;
    const parts = definition && { surface, asset, spec, definition, slot: this.#state.slot(id) };
    const plot = parts && this.#isDrawn(definition, roomy) ? new (definition.pane === 'own' ? PanePlot : OverlayPlot)(parts) : undefined;
    const row = new IndicatorRow(this.#context, spec, definition, this.#acts(id));
    const shown = { id, definition, row, plot };
    this.#hide(shown, this.#state.hidden.has(id));
    return shown;
  }

  /** @param {Shown} shown */
  #drop({ row, plot }) {
    this.#legends.drop(plot?.pane);
    row.close();
    plot?.close();
  }

  #arrange() {
    const plots = [...this.#shown.values()].flatMap(({ plot }) => plot ?? []);
    this.#stack.arrange(plots.flatMap(({ pane }) => pane ?? []));
    const room = Math.max(0, ...plots.map((plot) => plot.room));
    if (room !== this.#room) {
      this.#room = room;
      this.#context.surface.keepRoom(room > 0 ? room + 2 : 0);
      void this.#ahead.reach(room);
    }
  }

  /** @param {string} id @returns {RowActs} */
  #acts(id) {
    return {
      toggle: () => this.#toggle(id),
      remove: () => this.#remove(id),
      move: (step) => {
        const other = this.#neighbour(id, step);
        if (other !== undefined) {
          this.#state.focus = id;
          swapIndicators(this.#context, id, other);
        }
      },
      canMove: (step) => this.#neighbour(id, step) !== undefined,
    };
  }

  /** The one whose pane is next to it. @param {string} id @param {-1 | 1} step */
  #neighbour(id, step) {
    const panes = [...this.#shown.values()].filter(({ plot }) => plot?.pane);
    const place = panes.findIndex((shown) => shown.id === id);
    return place < 0 ? undefined : panes[place + step]?.id;
  }

  /** @param {string} id */
  #toggle(id) {
    const shown = this.#shown.get(id);
    if (!shown) {
      return;
    }
    const hidden = !this.#state.hidden.delete(id);
    if (hidden) {
      this.#state.hidden.add(id);
    }
    this.#hide(shown, hidden);
    this.#announce(hidden ? 'indicators.hidden' : 'indicators.shown', shown);
  }

  /** @param {Shown} shown @param {boolean} hidden */
  #hide({ row, plot }, hidden) {
    row.hide(hidden);
    plot?.show(!hidden);
  }

  /** @param {string} id */
  #remove(id) {
    const all = [...this.#shown.values()];
    const place = all.findIndex((shown) => shown.id === id);
    const shown = all[place];
    const next = all[place + 1] ?? all[place - 1];
    removeIndicator(this.#context, id);
    if (next) {
      next.row.focus();
    } else {
      need(this.#context.root, '[data-indicators-button]').focus();
    }
    if (shown) {
      this.#announce('indicators.removed', shown);
    }
  }

  #refocus() {
    const shown = this.#shown.get(this.#state.focus);
    this.#state.focus = '';
    shown?.row.focus();
  }

  /** @param {string} key @param {Shown} shown */
  #announce(key, { id, definition }) {
    const [kind = '', ...values] = id.split(':');
    setText(needField(this.#context.figure, 'reading'), text(key, { name: indicatorName({ kind, values }, definition) }));
  }

  /** @param {readonly string[]} ids @param {number} from the time before which nothing changed */
  #draw(ids, from) {
    const { bars } = this.#context.history;
    for (const id of ids) {
      const table = this.#values.table(id);
      if (table) {
        this.#shown.get(id)?.plot?.draw(bars, table, from);
      }
      this.#say(id);
    }
    this.#write();
    this.#writeTable();
  }

  #writeTable() {
    const { history, showColumns } = this.#context;
    showColumns([...this.#shown.values()].flatMap(({ id, row }) => row.columns(history.bars, this.#values.table(id))));
  }

  #write() {
    const { history, cursor } = this.#context;
    for (const { id, row, plot } of this.#shown.values()) {
      const table = this.#values.table(id);
      // A bar that has just begun has no values yet: those of the last one stand until then.
      const late = !cursor.pointing && table?.at(history.bars[cursor.index]?.time) === undefined;
      row.write(history.bars, late ? cursor.index - 1 : cursor.index, table, (output, time) => plot?.colour(output, time) ?? '');
    }
  }

  /** @param {string} id */
  #say(id) {
    const shown = this.#shown.get(id);
    const { name, reason } = this.#values.state(id);
    if (!shown) {
      return;
    }
    if (shown.definition && !shown.plot) {
      shown.row.say(text('indicators.noRoom', { count: MOST_PANES }), true);
    } else if (name === 'refused') {
      shown.row.say(reason, true);
    } else if (name === 'failed') {
      shown.row.say(text('indicators.failed', { reason, seconds: RETRY / 1000 }), true);
    } else {
      shown.row.say(name === 'loading' ? text('indicators.loading') : this.#values.note(id), false);
    }
  }
}
