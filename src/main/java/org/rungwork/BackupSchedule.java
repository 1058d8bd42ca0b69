package org.rungwork;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rungwork.backup.BackupRoutine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has a running server take a backup now and then, if something was published since the last. */
@Component
@ConditionalOnWebApplication
class BackupSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

    private final BackupRoutine routine;
    private final long everyMillis;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backups").factory());

    BackupSchedule(BackupRoutine routine, RungworkSettings settings) {
        this.routine = routine;
        this.everyMillis = settings.backup().every().toMillis();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (everyMillis > 0) {
            thread.scheduleWithFixedDelay(this::run, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void run() {
        try {
            routine.runIfChanged();
        } catch (RuntimeException failure) {
            // the next may succeed
            LOG.error("No backup was taken", failure);
        }
    }

    /** One that is being taken is taken to its end. */
    @Override
    public void destroy() {
        thread.close();
    }
}
