package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.plan.Conversion.Direction;
import paritydesk.plan.Event;
import paritydesk.plan.EventHead;

import java.time.Duration;
import java.util.function.Supplier;

/// The events of a plan, each tagged by its `kind`.
final class EventJson {

    static final Cursor.Key<Event> KEY = new Cursor.Key<>("id", e -> e.head().id());

    private EventJson() {}

    enum Kind {
        ANNOUNCEMENT,
        CONVERSION_OPENS,
        DIRECTION_CHANGE,
        PENALTY_STEP,
        ORACLE_SWITCH,
        CAP_UPDATE,
        RECOGNITION_CHANGE,
        THRESHOLD_CHANGE,
        PARAMETER_CHANGE,
        FREEZE,
        SETTLEMENT,
        SNAPSHOT,
        AUTO_CREDIT,
        FORK,
        CLOSE
    }

    static @Nullable Event read(Cursor c) {
        var kind = c.kind(Kind.class);
        var head = head(c);
        return switch (kind) {
            case ANNOUNCEMENT -> c.make(() -> new Event.Announcement(head.get()));
            case CONVERSION_OPENS, DIRECTION_CHANGE, PENALTY_STEP, CLOSE ->
                    ofConversion(c, kind, head);
            case RECOGNITION_CHANGE, THRESHOLD_CHANGE, PARAMETER_CHANGE ->
                    ofParameter(c, kind, head);
            case CAP_UPDATE -> capUpdate(c, head);
            case ORACLE_SWITCH, FREEZE, SETTLEMENT, SNAPSHOT, AUTO_CREDIT -> ofVenue(c, kind, head);
            case FORK -> fork(c, head);
            case null -> null;
        };
    }

    private static @Nullable Event fork(Cursor c, Supplier<EventHead> head) {
        var asset = c.id("asset");
        var key = new Cursor.Key<Event.Follow>("venue", Event.Follow::venue);
        var follows = c.list("follows", EventJson::follow, key);
        return c.make(() -> new Event.Fork(head.get(), asset, follows));
    }

    private static Event.@Nullable Follow follow(Cursor c) {
        var venue = c.id("venue");
        var branch = c.id("branch");
        var owed = c.required("owed", Scalar.oneOf(Event.Owed.class));
        return c.make(() -> new Event.Follow(venue, branch, owed));
    }

    /// The head's fields stand in the event's own object.
    private static Supplier<EventHead> head(Cursor c) {
        var id = c.id("id");
        var at = c.instant("at");
        int priority = c.integer("priority", 0);
        var title = c.text("title");
        var source = c.optional("source", Scalar.TEXT);
        var bracket = c.optionalObject("bracket", EventJson::bracket);
        return () -> new EventHead(id, at, priority, title, source, bracket);
    }

    private static EventHead.@Nullable Bracket bracket(Cursor c) {
        var notBefore = c.instant("notBefore");
        var notAfter = c.instant("notAfter");
        return c.make(() -> new EventHead.Bracket(notBefore, notAfter));
    }

    private static @Nullable Event ofConversion(Cursor c, Kind kind, Supplier<EventHead> head) {
        var conversion = c.id("conversion");
        return switch (kind) {
            case CONVERSION_OPENS -> {
                var direction = c.required("direction", Scalar.oneOf(Direction.class));
                var fee = c.decimal("fee");
                yield c.make(
                        () -> new Event.ConversionOpens(head.get(), conversion, direction, fee));
            }
            case DIRECTION_CHANGE -> {
                var direction = c.required("direction", Scalar.oneOf(Direction.class));
                yield c.make(() -> new Event.DirectionChange(head.get(), conversion, direction));
            }
            case PENALTY_STEP -> {
                var fee = c.decimal("fee");
                yield c.make(() -> new Event.PenaltyStep(head.get(), conversion, fee));
            }
            default -> c.make(() -> new Event.Close(head.get(), conversion));
        };
    }

    private static @Nullable Event capUpdate(Cursor c, Supplier<EventHead> head) {
        var oracle = c.id("oracle");
        var ratio = c.decimal("snapshotRatio");
        var at = c.instant("snapshotAt");
        var growth = c.decimal("growthPerYear");
        return c.make(() -> new Event.CapUpdate(head.get(), oracle, ratio, at, growth));
    }

    private static @Nullable Event ofParameter(Cursor c, Kind kind, Supplier<EventHead> head) {
        var venue = c.id("venue");
        var asset = c.id("asset");
        if (kind == Kind.PARAMETER_CHANGE) {
            var parameter = c.required("parameter", Scalar.oneOf(Event.Parameter.class));
            var to = c.decimal("to");
            return c.make(() -> new Event.ParameterChange(head.get(), venue, asset, parameter, to));
        }
        var to = c.decimal("to");
        var over = c.duration("over", Duration.ZERO);
        if (kind == Kind.RECOGNITION_CHANGE) {
            return c.make(() -> new Event.RecognitionChange(head.get(), venue, asset, to, over));
        }
        var scale = c.optional("scale", Scalar.oneOf(Event.RampScale.class));
        return c.make(() -> new Event.ThresholdChange(head.get(), venue, asset, to, over, scale));
    }

    private static @Nullable Event ofVenue(Cursor c, Kind kind, Supplier<EventHead> head) {
        var venue = c.id("venue");
        return switch (kind) {
            case FREEZE -> {
                var asset = c.optional("asset", Scalar.ID);
                var activity = c.required("activity", Scalar.oneOf(Event.Activity.class));
                boolean stopped = c.flag("stopped");
                yield c.make(() -> new Event.Freeze(head.get(), venue, asset, activity, stopped));
            }
            case AUTO_CREDIT -> {
                var conversion = c.id("conversion");
                yield c.make(() -> new Event.AutoCredit(head.get(), venue, conversion));
            }
            case SETTLEMENT -> {
                var asset = c.id("asset");
                var method = c.text("method");
                var index = c.optional("index", Scalar.ID);
                var window = c.optional("window", Scalar.DURATION);
                yield c.make(
                        () ->
                                new Event.Settlement(
                                        head.get(), venue, asset, method, index, window));
            }
            case SNAPSHOT -> {
                var asset = c.id("asset");
                var block = c.optional("block", Scalar.WHOLE);
                yield c.make(() -> new Event.Snapshot(head.get(), venue, asset, block));
            }
            default -> {
                var asset = c.id("asset");
                var oracle = c.id("oracle");
                var mode = c.object("mode", SwitchModeJson::read);
                yield c.make(
                        () -> new Event.OracleSwitch(head.get(), venue, asset, oracle, mode.get()));
            }
        };
    }

    static Kind kind(Event event) {
        return switch (event) {
            case Event.Announcement _ -> Kind.ANNOUNCEMENT;
            case Event.ConversionOpens _ -> Kind.CONVERSION_OPENS;
            case Event.DirectionChange _ -> Kind.DIRECTION_CHANGE;
            case Event.PenaltyStep _ -> Kind.PENALTY_STEP;
            case Event.OracleSwitch _ -> Kind.ORACLE_SWITCH;
            case Event.CapUpdate _ -> Kind.CAP_UPDATE;
            case Event.RecognitionChange _ -> Kind.RECOGNITION_CHANGE;
            case Event.ThresholdChange _ -> Kind.THRESHOLD_CHANGE;
            case Event.ParameterChange _ -> Kind.PARAMETER_CHANGE;
            case Event.Freeze _ -> Kind.FREEZE;
            case Event.Settlement _ -> Kind.SETTLEMENT;
            case Event.Snapshot _ -> Kind.SNAPSHOT;
            case Event.AutoCredit _ -> Kind.AUTO_CREDIT;
            case Event.Fork _ -> Kind.FORK;
            case Event.Close _ -> Kind.CLOSE;
        };
    }

    static void write(JsonPen pen, Event event) {
        var head = event.head();
        pen.text("kind", kind(event));
        pen.text("id", head.id());
        pen.text("at", head.at());
        pen.text("title", head.title());
        pen.text("source", head.source());
        var bracket = head.bracket();
        if (bracket != null) {
            pen.object(
                    "bracket",
                    () -> {
                        pen.text("notBefore", bracket.notBefore());
                        pen.text("notAfter", bracket.notAfter());
                    });
        }
        writeOwn(pen, event);
        if (head.priority() != 0) {
            pen.number("priority", head.priority());
        }
    }

    private static void writeOwn(JsonPen pen, Event event) {
        switch (event) {
            case Event.Announcement _ -> {}
            case Event.ConversionOpens e -> {
                pen.text("conversion", e.conversion());
                pen.text("direction", e.direction());
                pen.decimal("fee", e.fee());
            }
            case Event.DirectionChange e -> {
                pen.text("conversion", e.conversion());
                pen.text("direction", e.direction());
            }
            case Event.PenaltyStep e -> {
                pen.text("conversion", e.conversion());
                pen.decimal("fee", e.fee());
            }
            case Event.OracleSwitch e -> {
                target(pen, e.venue(), e.asset());
                pen.text("oracle", e.oracle());
                pen.object("mode", () -> SwitchModeJson.write(pen, e.mode()));
            }
            case Event.CapUpdate e -> {
                pen.text("oracle", e.oracle());
                pen.decimal("snapshotRatio", e.snapshotRatio());
                pen.text("snapshotAt", e.snapshotAt());
                pen.decimal("growthPerYear", e.growthPerYear());
            }
            case Event.RecognitionChange e -> {
                target(pen, e.venue(), e.asset());
                pen.decimal("to", e.to());
                pen.text("over", e.over());
            }
            case Event.ThresholdChange e -> {
                target(pen, e.venue(), e.asset());
                pen.decimal("to", e.to());
                pen.text("over", e.over());
                pen.text("scale", e.scale());
            }
            case Event.ParameterChange e -> {
                target(pen, e.venue(), e.asset());
                pen.text("parameter", e.parameter());
                pen.decimal("to", e.to());
            }
            case Event.Freeze e -> {
                target(pen, e.venue(), e.asset());
                pen.text("activity", e.activity());
                pen.flag("stopped", e.stopped());
            }
            case Event.Settlement e -> {
                target(pen, e.venue(), e.asset());
                pen.text("method", e.method());
                pen.text("index", e.index());
                pen.text("window", e.window());
            }
            case Event.Snapshot e -> {
                target(pen, e.venue(), e.asset());
                pen.number("block", e.block());
            }
            case Event.AutoCredit e -> {
                pen.text("venue", e.venue());
                pen.text("conversion", e.conversion());
            }
            case Event.Fork e -> {
                pen.text("asset", e.asset());
                if (!e.follows().isEmpty()) {
                    pen.objects("follows", e.follows(), EventJson::write);
                }
            }
            case Event.Close e -> pen.text("conversion", e.conversion());
        }
    }

    private static void write(JsonPen pen, Event.Follow follow) {
        pen.text("venue", follow.venue());
        pen.text("branch", follow.branch());
        pen.text("owed", follow.owed());
    }

    private static void target(JsonPen pen, String venue, @Nullable String asset) {
        pen.text("venue", venue);
        pen.text("asset", asset);
    }
}
