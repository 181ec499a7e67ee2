import { PaneStack } from '../../chart/pane-stack.js';
import { formatIndicators, indicatorId } from '../../kernel/indicators.js';
import { RETRY } from '../../state/retry.js';
import { IndicatorValues } from '../../state/indicator-values.js';
import { reasonOf } from '../panel-state.js';
import { Ahead } from './ahead.js';
import { BoardActs } from './board-acts.js';
import { IndicatorLegends } from './legends.js';
import { ShownIndicator } from './shown.js';
import { viewStateOf } from './view-state.js';
import { roomyIndicators, wantedIndicators } from './wanted.js';

/** @import { IndicatorSpec } from '../../kernel/indicators.js' */
/** @import { ChartContext } from '../chart-session.js' */

/** The indicators of one chart: keeps what is drawn, and the legend, in step with what the address names. */
export class IndicatorBoard {
  #context;
  #state;
  #values;
  #stack;
  #legends;
  #ahead;
  #acts;
  #room = 0;
  /** @type {Map<string, ShownIndicator>} in the order of the address */
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
    this.#acts = new BoardActs(context, () => [...this.#shown.values()]);
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
      context.drawn.add(() => [...this.#shown.values()].flatMap((shown) => shown.drawn)),
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
        this.#wait(reasonOf(problem));
      }
    }
  }

  /** Without definitions nothing can be drawn: the rows say why. @param {string} reason */
  #wait(reason) {
    this.#context.choice.settings.indicators.forEach((spec) => {
      const id = indicatorId(spec);
      const shown = this.#shown.get(id) ?? this.#add(id, spec, false);
      this.#shown.set(id, shown);
      shown.say({ name: 'failed', reason }, '');
      this.#legends.put(shown.row.element, undefined);
    });
    this.#retry = setTimeout(() => void this.#begin(), RETRY);
  }

  /** Draws what the address names, and no more. */
  #sync() {
    const specs = this.#wanted();
    const roomy = roomyIndicators(specs, this.#state.catalogue);
    this.#state.keep(specs.map(indicatorId));
    this.#dropOthers(specs, roomy);
    const before = this.#shown;
    this.#shown = new Map();
    for (const spec of specs) {
      const id = indicatorId(spec);
      const shown = before.get(id) ?? this.#add(id, spec, roomy.has(id));
      this.#shown.set(id, shown);
      shown.hide(spec.hidden === true);
      this.#legends.put(shown.row.element, shown.plot?.pane);
    }
    this.#legends.refold();
    this.#arrange();
    const all = [...this.#shown.values()];
    // What has no room is not asked for; what nobody knows is, for the server's words about it.
    this.#values.want(all.filter(({ plot, definition }) => plot ?? !definition).map(({ id }) => id));
    this.#draw([...this.#shown.keys()], -Infinity);
    this.#refocus();
  }

  /** The address says it in full too. */
  #wanted() {
    const { choice } = this.#context;
    const { indicators } = choice.settings;
    const wanted = wantedIndicators(indicators, this.#state.catalogue);
    if (formatIndicators(wanted) !== formatIndicators(indicators)) {
      choice.restate({ indicators: wanted });
    }
    return wanted;
  }

  /** @param {readonly IndicatorSpec[]} specs @param {ReadonlySet<string>} roomy */
  #dropOthers(specs, roomy) {
    for (const [id, shown] of this.#shown) {
      const spec = specs.find((one) => indicatorId(one) === id);
      if (!spec || !shown.fits(this.#state.catalogue.find(spec.kind), roomy.has(id))) {
        this.#drop(shown);
        this.#shown.delete(id);
      }
    }
  }

  /** @param {string} id @param {IndicatorSpec} spec @param {boolean} roomy */
  #add(id, spec, roomy) {
    const definition = this.#state.catalogue.find(spec.kind);
    const shown = new ShownIndicator(this.#context, spec, definition, { slot: this.#state.slot(id), roomy, acts: this.#acts.of(id) });
    return shown;
  }

  /** @param {ShownIndicator} shown */
  #drop(shown) {
    this.#legends.drop(shown.plot?.pane);
    shown.close();
  }

  #arrange() {
    const plots = [...this.#shown.values()].flatMap(({ plot }) => plot ?? []);
    this.#stack.arrange(plots.flatMap(({ pane }) => pane ?? []));
    const room = Math.max(0, ...plots.map((plot) => plot.room));
    if (room !== this.#room) {
      this.#room = room;
      this.#context.surface.view.keepRoom(room > 0 ? room + 2 : 0);
      void this.#ahead.reach(room);
    }
  }

  #refocus() {
    const shown = this.#shown.get(this.#state.focus);
    this.#state.focus = '';
    shown?.row.focus();
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
    for (const shown of this.#shown.values()) {
      const table = this.#values.table(shown.id);
      // A bar that has just begun has no values yet: those of the last one stand until then.
      const late = !cursor.pointing && table?.at(history.bars[cursor.index]?.time) === undefined;
      shown.write(history.bars, late ? cursor.index - 1 : cursor.index, table);
    }
  }

  /** @param {string} id */
  #say(id) {
    this.#shown.get(id)?.say(this.#values.state(id), this.#values.note(id));
  }
}
