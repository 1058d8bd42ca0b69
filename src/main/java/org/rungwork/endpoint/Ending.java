package org.rungwork.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.query.QueryCancelledException;

/**
 * Tells a write, from another thread, that it is to end as if its time were up: at its next step, of which a search of ARQ learns by
 * being aborted. A write looks here until all is prepared and no longer, so that nothing ends what is being published.
 */
final class Ending {

    private volatile boolean isDue;
    private Runnable search = () -> {};

    /** The ending of the write that a request asks for, when its client leaves or it takes long and there is no room for that. */
    static Ending of(HttpServletRequest request) {
        Ending ending = new Ending();
        Supervision.onEnd(request, ending::end);
        return ending;
    }

    private synchronized void end() {
        isDue = true;
        search.run();
    }

    /** Has a search that begins aborted when the write is to end. */
    synchronized void abort(Runnable begun) {
        search = begun;
        if (isDue) {
            begun.run();
        }
    }

    /** @throws QueryCancelledException if the write is to end */
    void requireGoingOn() {
        if (isDue) {
            throw new QueryCancelledException();
        }
    }
}
