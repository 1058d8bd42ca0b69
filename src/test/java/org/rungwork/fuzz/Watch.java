package org.rungwork.fuzz;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.rungwork.fuzz.Outcome.Fault;
import org.rungwork.fuzz.Outcome.Result;

/** Runs a case in a thread of its own and looks at the clock. */
final class Watch {

    private static final long GIVEN_UP_SECONDS = 30;
    private static final int FRAMES = 12;

    private Watch() {}

    /** What a case did in its own thread: whether it was refused, and what was wrong with how that was told. */
    record Told(boolean refused, Map<Fault, String> faults) {}

    /** Runs it once more where it took too long: a machine has other things to do as well. */
    static Outcome run(Callable<Told> work) {
        Outcome first = once(work);
        return first.faults().containsKey(Fault.HANG) ? once(work) : first;
    }

    private static Outcome once(Callable<Told> work) {
        FutureTask<Told> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().unstarted(task);
        Map<Fault, String> faults = new EnumMap<>(Fault.class);
        Result result = Result.REFUSED;
        long start = System.nanoTime();
        thread.start();
        try {
            Told told = await(task, thread, faults);
            result = told.refused() ? Result.REFUSED : Result.ANSWERED;
            faults.putAll(told.faults());
        } catch (ExecutionException failure) {
            faults.put(Fault.ERROR, shown(failure.getCause(), failure.getCause().getStackTrace()));
        } catch (TimeoutException endless) {
            faults.put(Fault.HANG, shown(endless, thread.getStackTrace()));
            task.cancel(true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Outcome(result, milliseconds, faults);
    }

    /** Waits longer than the case may take, to tell how long it takes and where it was when it should have ended. */
    private static Told await(FutureTask<Told> task, Thread thread, Map<Fault, String> faults)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return task.get(Campaign.longestMilliseconds(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            faults.put(Fault.HANG, shown(late, thread.getStackTrace()));
            return task.get(GIVEN_UP_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static String shown(Throwable failure, StackTraceElement[] frames) {
        return failure
                + Arrays.stream(frames)
                        .limit(FRAMES)
                        .map(frame -> "\n    " + frame)
                        .collect(Collectors.joining());
    }
}
