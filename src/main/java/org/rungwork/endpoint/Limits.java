package org.rungwork.endpoint;

import java.time.Duration;
import org.rungwork.limits.Holdings;

/**
 * What one request, and all of them together, may take of the server.
 *
 * @param running the most requests that SPARQL and the graph store work on at once
 * @param runningLong the most requests that are worked on beside them after they have taken long
 * @param waiting the most requests that wait for that or are being received; others are sent away
 * @param patience longest time that a request waits for its turn
 * @param largestBody the most bytes of a body, as it is sent and as it is when decompressed
 * @param bodyTime longest time until a body is there
 * @param largestAnswer the most bytes of an answer
 * @param query what a query may hold at once
 * @param changeMemory about how many bytes the statements may take that a write changes
 */
public record Limits(
        int running,
        int runningLong,
        int waiting,
        Duration patience,
        long largestBody,
        Duration bodyTime,
        long largestAnswer,
        Holdings.Share query,
        long changeMemory) {

    public Limits {
        require(running > 0, "running");
        require(runningLong > 0, "running-long");
        require(waiting >= 0, "waiting");
        require(!patience.isNegative(), "patience");
        require(largestBody > 0, "largest-body");
        require(bodyTime.isPositive(), "body-time");
        require(largestAnswer > 0, "largest-answer");
        require(query.memory() > 0, "query-memory");
        require(query.disk() >= 0, "query-disk");
        require(changeMemory > 0, "change-memory");
    }

    private static void require(boolean holds, String setting) {
        if (!holds) {
            throw new IllegalArgumentException("rungwork.limits." + setting + " is too small");
        }
    }
}
