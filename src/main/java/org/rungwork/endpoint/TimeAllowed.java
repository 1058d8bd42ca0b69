package org.rungwork.endpoint;

import java.time.Duration;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/** The time that one request may take: what the settings say, or less if the client says so. */
final class TimeAllowed {

    private TimeAllowed() {}

    /** @param most what the settings say */
    static Duration of(HttpAction action, Duration most) {
        String seconds = action.getRequestParameter("timeout");
        if (seconds == null) {
            return most;
        }
        try {
            Duration wished = Duration.ofSeconds(Long.parseLong(seconds));
            return wished.isPositive() && wished.compareTo(most) < 0 ? wished : most;
        } catch (NumberFormatException malformed) {
            ServletOps.errorBadRequest("timeout is a number of seconds");
            throw malformed;
        }
    }
}
