package org.rungwork.pipeline;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rungwork.access.Actor;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.DeliveryException;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.pipeline.ImportJob.State;
import org.rungwork.pipeline.ImportReport.Tally;
import org.rungwork.store.StoreFullException;
import org.rungwork.validation.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Runs imports one after another in the background, and remembers the last of them. */
public final class ImportJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int KEPT = 100;

    private final Imports imports;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("imports").factory());
    /** In the order in which they were asked for. */
    private final Map<String, Task> tasks = new LinkedHashMap<>();

    private final AtomicBoolean refreshing = new AtomicBoolean();

    private int submitted;
    private boolean closed;

    public ImportJobs(Imports imports, InstantSource clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Has a delivery imported when its turn comes.
     *
     * @param actor whose import it is
     * @param afterwards runs once when the import has ended, however that was; not where this throws
     * @throws IllegalArgumentException if the options do not suffice; the message says what to do
     * @throws org.rungwork.access.WriteForbiddenException if the actor may not write the graph
     * @throws IllegalStateException if no import is begun any more
     */
    public ImportJob submit(
            Actor actor, TaxonomyReader reader, Delivery delivery, Map<String, String> options, Runnable afterwards) {
        imports.requireAllowed(actor, reader, delivery, options);
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("The server is being stopped and begins no import any more");
            }
            submitted++;
            ImportJob job = new ImportJob(
                    Integer.toString(submitted),
                    reader.kind(),
                    delivery.name(),
                    clock.instant(),
                    Optional.empty(),
                    Optional.empty(),
                    new ImportProgress(clock),
                    new State.Waiting());
            Task task = new Task(
                    job, progress -> imports.run(actor, reader, delivery, Map.copyOf(options), progress), afterwards);
            tasks.put(job.id(), task);
            forgetTheOldest();
            thread.execute(named(() -> run(task)));
            return job;
        }
    }

    /** Has what depends on matches derived anew when its turn comes, if they have changed; asked for twice it is done once. */
    public synchronized void refresh() {
        if (!closed && refreshing.compareAndSet(false, true)) {
            thread.execute(() -> {
                refreshing.set(false);
                try {
                    imports.refresh(new ImportProgress(clock));
                } catch (RuntimeException failure) {
                    LOG.error("Moves could not be derived anew; those derived before stay served", failure);
                }
            });
        }
    }

    /** What the log calls the work of this thread, it calls that of the other. */
    private static Runnable named(Runnable work) {
        Map<String, String> names = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(names == null ? Map.of() : names);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }

    private void forgetTheOldest() {
        Iterator<Task> oldest = tasks.values().iterator();
        while (tasks.size() > KEPT && oldest.hasNext()) {
            if (oldest.next().job.hasEnded()) {
                oldest.remove();
            }
        }
    }

    /** All that have not ended and the last that have, the newest first. */
    public synchronized List<ImportJob> list() {
        return tasks.values().stream().map(task -> task.job).toList().reversed();
    }

    public synchronized Optional<ImportJob> find(String id) {
        return Optional.ofNullable(tasks.get(id)).map(task -> task.job);
    }

    /**
     * Takes back an import that waits, and stops one that runs at its next step.
     *
     * @return false where there is none, or it has ended
     */
    public boolean cancel(String id) {
        Task task;
        synchronized (this) {
            task = tasks.get(id);
            if (task == null || task.job.hasEnded()) {
                return false;
            }
            task.job.progress().cancel();
            if (task.job.started().isPresent()) {
                return true;
            }
            task.job = task.job.end(clock.instant(), new State.Cancelled());
        }
        task.afterwards.run();
        return true;
    }

    private void run(Task task) {
        ImportProgress progress = new ImportProgress(clock);
        synchronized (this) {
            if (task.job.hasEnded()) {
                return;
            }
            task.job = task.job.start(clock.instant(), progress);
        }
        State outcome = failed(task.job.id());
        try {
            outcome = outcome(task, progress);
        } finally {
            end(task, outcome);
        }
    }

    /** Whoever sees that an import has ended finds nothing of it left over. */
    private void end(Task task, State outcome) {
        try {
            task.afterwards.run();
        } finally {
            synchronized (this) {
                task.job = task.job.end(clock.instant(), outcome);
            }
        }
    }

    private static State outcome(Task task, ImportProgress progress) {
        try {
            return new State.Done(task.work.run(progress));
        } catch (CancellationException cancelled) {
            return new State.Cancelled();
        } catch (ImportRefusedException refusal) {
            return new State.Refused(refusal.getMessage(), refusal.issues());
        } catch (DeliveryException unusable) {
            Tally tally = new Tally(unusable.issue().code(), Severity.VIOLATION, 1, List.of(unusable.issue()));
            return new State.Refused(unusable.getMessage(), List.of(tally));
        } catch (StoreFullException full) {
            LOG.error("Import {} of {} failed", task.job.id(), task.job.delivery(), full);
            return new State.Failed(full.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("Import {} of {} failed", task.job.id(), task.job.delivery(), failure);
            return failed(task.job.id());
        }
    }

    private static State failed(String id) {
        return new State.Failed("Something went wrong inside the server, whose log tells more of import " + id);
    }

    /** Cancels whatever has not ended and waits for the one that runs. */
    @Override
    public void close() {
        List<ImportJob> open;
        synchronized (this) {
            closed = true;
            open = list();
        }
        open.forEach(job -> cancel(job.id()));
        thread.shutdown();
        try {
            // no interrupt: that would close the files of the store under the one that runs
            while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("An import is still being stopped");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Work {
        ImportReport run(ImportProgress progress);
    }

    private static final class Task {

        /** Replaced at each step, by whoever holds the lock of the jobs. */
        private volatile ImportJob job;

        private final Work work;
        private final Runnable afterwards;

        Task(ImportJob job, Work work, Runnable afterwards) {
            this.job = job;
            this.work = work;
            this.afterwards = afterwards;
        }
    }
}
