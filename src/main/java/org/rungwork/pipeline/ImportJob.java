package org.rungwork.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rungwork.pipeline.ImportReport.Tally;

/**
 * One look at an import that somebody asked for.
 *
 * @param id names it while the server runs
 * @param kind the kind of reader, such as esco
 * @param delivery name of what was delivered
 * @param submitted when it was asked for
 * @param started when its turn came; empty where it has not come
 * @param ended when it ended, however that was; empty before
 * @param progress how far it is
 */
public record ImportJob(
        String id,
        String kind,
        String delivery,
        Instant submitted,
        Optional<Instant> started,
        Optional<Instant> ended,
        ImportProgress progress,
        State state) {

    /** How an import stands, with what it brought or why it brought nothing. */
    public sealed interface State {

        /** Others are before it. */
        record Waiting() implements State {}

        record Running() implements State {}

        record Done(ImportReport report) implements State {}

        /**
         * Something is wrong with the delivery.
         *
         * @param issues all that was found, what stopped it first
         */
        record Refused(String message, List<Tally> issues) implements State {
            public Refused {
                issues = List.copyOf(issues);
            }
        }

        /** Something is wrong with the server; the message tells nothing of its inside. */
        record Failed(String message) implements State {}

        record Cancelled() implements State {}
    }

    public boolean hasEnded() {
        return ended.isPresent();
    }

    ImportJob start(Instant now, ImportProgress running) {
        return new ImportJob(id, kind, delivery, submitted, Optional.of(now), ended, running, new State.Running());
    }

    ImportJob end(Instant now, State how) {
        return new ImportJob(id, kind, delivery, submitted, started, Optional.of(now), progress, how);
    }
}
