package io.financialdashboard.adapters.http.api;

import io.financialdashboard.adapters.http.content.Answer;
import io.financialdashboard.adapters.http.content.Representation;
import io.financialdashboard.adapters.http.json.AlertJson;
import io.financialdashboard.adapters.http.json.Json;
import io.financialdashboard.adapters.http.problem.Problem;
import io.financialdashboard.adapters.http.problem.ProblemType;
import io.financialdashboard.adapters.http.request.Accept;
import io.financialdashboard.adapters.http.request.JsonBody;
import io.financialdashboard.adapters.http.request.Parameters;
import io.financialdashboard.domain.alerting.port.in.Alert;
import io.financialdashboard.domain.alerting.port.in.AlertRule;
import io.financialdashboard.domain.alerting.port.in.AlertStoreException;
import io.financialdashboard.domain.alerting.port.in.Alerts;
import io.financialdashboard.domain.alerting.port.in.BadAlertException;
import io.financialdashboard.domain.alerting.port.in.Firing;
import io.financialdashboard.domain.alerting.port.in.FiringsQuery;
import io.financialdashboard.domain.alerting.port.in.Rehearsal;
import io.financialdashboard.domain.alerting.port.in.TooManyAlertsException;
import io.financialdashboard.domain.alerting.port.in.UnknownAlertException;
import io.financialdashboard.domain.kernel.Asset;
import io.financialdashboard.domain.kernel.Catalogue;
import io.financialdashboard.domain.kernel.Interval;
import io.financialdashboard.domain.marketdata.port.in.CandlesQuery;
import io.financialdashboard.domain.marketdata.port.in.MarketData;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /api/alerts} and below: alerts read, made and changed, what they told, and what they would have told. */
public final class AlertsHandlers {
    private static final int MOST_FIRINGS = 1000;
    private static final int USUAL_FIRINGS = 100;
    private static final int MOST_NUMBER = 999_999_999;

    private final Alerts alerts;
    private final MarketData marketData;
    private final Catalogue catalogue;

    public AlertsHandlers(Alerts alerts, MarketData marketData) {
        this.alerts = alerts;
        this.marketData = marketData;
        this.catalogue = marketData.catalogue();
    }

    public void all(Context ctx) throws IOException {
        check(ctx);
        byte[] body = Json.array(json ->
                alerts.alerts().forEach(alert -> json.object(() -> AlertJson.alert(json, catalogue, alert))));
        Answer.send(ctx, Representation.json(body));
    }

    public void one(Context ctx) throws IOException {
        check(ctx);
        Answer.send(ctx, representation(existing(ctx)));
    }

    public void create(Context ctx) throws IOException {
        check(ctx);
        AlertRule rule = AlertBody.of(ctx, catalogue);
        Alert created = changed(() -> alerts.create(rule));
        ctx.header("Location", "/api/alerts/" + created.id());
        answer(ctx, 201, representation(created));
    }

    public void replace(Context ctx) throws IOException {
        check(ctx);
        Alert old = existing(ctx);
        AlertRule rule = AlertBody.of(ctx, catalogue);
        answer(ctx, 200, representation(changed(() -> alerts.replace(old.id(), rule))));
    }

    public void delete(Context ctx) {
        check(ctx);
        Alert old = existing(ctx);
        changed(() -> alerts.delete(old.id()));
        ctx.status(204);
    }

    /** {@code GET /api/alerts/history?alert=&before=&limit=}: what alerts told, newest first. */
    public void history(Context ctx) throws IOException {
        Parameters parameters = Parameters.of(ctx, "alert", "before", "limit");
        Accept.of(ctx).require(List.of(Representation.JSON));
        Optional<Long> before = parameters.text("before").isEmpty()
                ? Optional.empty()
                : Optional.of((long) parameters.whole("before", 1, MOST_NUMBER, 1));
        int limit = parameters.whole("limit", 1, MOST_FIRINGS, USUAL_FIRINGS);
        List<Firing> firings = alerts.history(new FiringsQuery(parameters.text("alert"), before, limit));
        byte[] body = Json.array(
                json -> firings.forEach(firing -> json.object(() -> AlertJson.firing(json, catalogue, firing))));
        Answer.send(ctx, Representation.json(body));
    }

    /** {@code POST /api/alerts/dry-run?interval=&from=&to=&limit=}: when the rule in the body would have fired. */
    public void rehearse(Context ctx) throws IOException {
        Parameters parameters = Parameters.of(ctx, "interval", "from", "to", "limit");
        Accept.of(ctx).require(List.of(Representation.JSON));
        AlertRule rule = AlertBody.of(ctx, catalogue);
        Asset asset = catalogue.get(rule.symbol());
        // Bars that the asset does not offer are a mistake in the body, which the alerts name.
        Set<Interval> offered = rule.interval().map(Set::of).orElseGet(() -> marketData.intervals(asset.symbol()));
        Interval usual = rule.interval().orElseGet(() -> usual(offered));
        CandlesQuery bars = BarsParameters.query(parameters, asset, offered, usual);
        Rehearsal rehearsal = changed(() -> alerts.rehearse(rule, bars));
        answer(
                ctx,
                200,
                Representation.json(Json.object(json -> AlertJson.rehearsal(json, bars.interval(), rehearsal))));
    }

    /** Hours where there are any: fine enough to see a price come and go, and five hundred of them are three weeks. */
    private static Interval usual(Set<Interval> offered) {
        return offered.contains(Interval.ONE_HOUR) ? Interval.ONE_HOUR : Interval.ONE_DAY;
    }

    private static void check(Context ctx) {
        Parameters.of(ctx);
        Accept.of(ctx).require(List.of(Representation.JSON));
    }

    private Alert existing(Context ctx) {
        String id = ctx.pathParam("id");
        return alerts.find(id)
                .orElseThrow(() -> Problem.about(
                                ProblemType.NOT_FOUND, "id", "there is no alert " + Problem.quoted(id), List.of())
                        .asException());
    }

    private <T> T changed(Supplier<T> change) {
        try {
            return change.get();
        } catch (BadAlertException bad) {
            throw JsonBody.bad(bad.field(), "is not usable: " + bad.getMessage(), bad.allowed());
        } catch (UnknownAlertException deletedMeanwhile) {
            throw Refusals.missing(deletedMeanwhile);
        } catch (TooManyAlertsException tooMany) {
            throw Refusals.conflict(tooMany);
        } catch (AlertStoreException notKept) {
            throw Refusals.notKept("alerts", notKept.reason(), notKept);
        }
    }

    private static void answer(Context ctx, int status, Representation body) throws IOException {
        ctx.status(status).header("Cache-Control", "no-store");
        Answer.write(ctx, Representation.JSON, body.plain());
    }

    private Representation representation(Alert alert) {
        return Representation.json(Json.object(json -> AlertJson.alert(json, catalogue, alert)));
    }
}
