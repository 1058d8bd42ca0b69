package org.rungwork.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.rungwork.limits.Growth;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.store.StagedDataset;

/**
 * A write that ends as if its time were up when its client leaves: at its next step, of which a search of ARQ learns by being aborted,
 * or while it waits for others. It looks whether it is to end until all is prepared and no longer, so that nothing ends what is
 * being published.
 */
final class SupervisedWrite {

    private final Pipeline pipeline;
    private final Growth growth;
    private final HttpServletRequest request;
    private volatile boolean isToEnd;
    private Runnable search = () -> {};

    private SupervisedWrite(Pipeline pipeline, long most, HttpServletRequest request) {
        this.pipeline = pipeline;
        this.growth = new Growth(most);
        this.request = request;
    }

    /**
     * Begins writes.
     *
     * @param most about how many bytes the statements may take that one changes
     */
    record Writes(Pipeline pipeline, long most) {

        /** The write that a request asks for; from here on it may be ended. */
        SupervisedWrite begin(HttpServletRequest request) {
            SupervisedWrite write = new SupervisedWrite(pipeline, most, request);
            Supervision.onEnd(request, write::end);
            return write;
        }
    }

    private synchronized void end() {
        isToEnd = true;
        search.run();
    }

    /** Has a search that begins aborted when the write is to end. */
    synchronized void onEnd(Runnable abort) {
        search = abort;
        if (isToEnd) {
            abort.run();
        }
    }

    /** @throws QueryCancelledException if the write is to end */
    void requireGoingOn() {
        if (isToEnd) {
            throw new QueryCancelledException();
        }
    }

    private void awaitTurn() {
        try {
            Supervision.awaitTurn(request);
        } catch (RequestRefusedException tooMany) {
            ServletOps.error(tooMany.status(), tooMany.getMessage());
        }
    }

    /** What the write holds while it is prepared. */
    Growth growth() {
        return growth;
    }

    /**
     * Has an edit published when its turn has come. Bodies are read in it, so that only one at a time is in memory.
     *
     * @throws QueryCancelledException if it is to end before it is prepared, or changes too much
     */
    void publish(String label, Consumer<StagedDataset> edit) {
        awaitTurn();
        Refusals.run(() -> pipeline.edit(label, this::requireGoingOn, staged -> {
            requireGoingOn();
            staged.atEachStep(this::requireGoingOn);
            // what rules derive from it is nobody's fault
            staged.bounded(growth, () -> edit.accept(staged));
        }));
    }
}
