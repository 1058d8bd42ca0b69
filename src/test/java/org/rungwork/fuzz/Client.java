package org.rungwork.fuzz;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rungwork.TestServer.Running;
import org.rungwork.fuzz.Outcome.Fault;
import org.rungwork.fuzz.Outcome.Result;

/**
 * Sends requests to a server and judges its answers.
 *
 * @param isStrict whether a query that is stopped must be told so that a client can try again
 * @param longestMilliseconds the longest time that an answer may take
 */
record Client(String address, HttpClient http, boolean isStrict, long longestMilliseconds) {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_ERROR = 500;
    private static final int STOPPED = 503;
    private static final int SHOWN = 600;
    /** A little less than the limit: clocks differ. */
    private static final long STOPPED_MILLISECONDS = FuzzServer.LIMIT_MILLISECONDS * 4 / 5;
    /** A write that is kept publishes a version, and all of it is judged before. */
    private static final long LONGEST_WRITE_MILLISECONDS = 15_000;

    static Client of(Running server) {
        return new Client(server.address(), server.client(), true, Campaign.longestMilliseconds());
    }

    static Client writing(Running server) {
        return new Client(server.address(), server.client(), true, LONGEST_WRITE_MILLISECONDS);
    }

    static Client lenient(String address, HttpClient http) {
        return new Client(address, http, false, Campaign.longestMilliseconds());
    }

    /** Judges an answer; one that took too long is asked for once more, since machines have other things to do. */
    Outcome judge(Exchange exchange) {
        Outcome first = once(exchange);
        return first.faults().containsKey(Fault.HANG) ? once(exchange) : first;
    }

    private Outcome once(Exchange exchange) {
        Map<Fault, String> faults = new EnumMap<>(Fault.class);
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = http.send(exchange.to(address), HttpResponse.BodyHandlers.ofByteArray());
            long milliseconds = since(start);
            Result result = result(answer, milliseconds, faults);
            Leaks.find(new String(answer.body(), StandardCharsets.UTF_8), exchange.shown())
                    .ifPresent(leak -> faults.put(Fault.LEAK, leak + " in " + shown(answer)));
            return outcome(result, milliseconds, faults);
        } catch (HttpTimeoutException endless) {
            faults.put(Fault.HANG, "no answer");
            return outcome(Result.STOPPED, since(start), faults);
        } catch (IOException broken) {
            // an answer that is stopped when its beginning is sent ends in the middle
            long milliseconds = since(start);
            if (milliseconds < STOPPED_MILLISECONDS) {
                faults.put(Fault.ERROR, "broken off: " + broken);
            }
            return outcome(Result.STOPPED, milliseconds, faults);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Result result(HttpResponse<byte[]> answer, long milliseconds, Map<Fault, String> faults) {
        if (answer.statusCode() == STOPPED
                && milliseconds > STOPPED_MILLISECONDS
                && (!isStrict || answer.headers().firstValue("Retry-After").isPresent())) {
            return Result.STOPPED;
        }
        if (answer.statusCode() >= FIRST_ERROR) {
            faults.put(Fault.ERROR, shown(answer) + " after " + milliseconds + " ms");
        }
        return answer.statusCode() >= FIRST_REFUSAL ? Result.REFUSED : Result.ANSWERED;
    }

    private Outcome outcome(Result result, long milliseconds, Map<Fault, String> faults) {
        if (milliseconds > longestMilliseconds) {
            faults.put(Fault.HANG, milliseconds + " ms");
        }
        return new Outcome(result, milliseconds, faults);
    }

    private static String shown(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.statusCode() + " " + (body.length() > SHOWN ? body.substring(0, SHOWN) : body);
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
