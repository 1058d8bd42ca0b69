package org.rungwork;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.rungwork.pipeline.ImportProgress.Snapshot;
import org.rungwork.pipeline.ImportProgress.Stage;

/** Shows how far an import is: on a terminal a line that changes, elsewhere a line for each stage. */
final class ProgressLine implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 250;
    private static final int WIDTH = 24;

    private final Supplier<Snapshot> progress;
    private final PrintStream out;
    private final boolean terminal;
    private final Thread painter;
    private Stage told = Stage.WAITING;

    ProgressLine(Supplier<Snapshot> progress, PrintStream out, boolean terminal) {
        this.progress = progress;
        this.out = out;
        this.terminal = terminal;
        this.painter = Thread.ofPlatform().daemon().name("progress").start(this::paint);
    }

    private void paint() {
        try {
            while (true) {
                show(progress.get());
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Snapshot now) {
        if (terminal) {
            out.print("\r" + line(now) + "\u001B[K");
            out.flush();
        } else if (now.stage() != told && now.stage() != Stage.DONE) {
            told = now.stage();
            out.println(now.stage() + " …");
        }
    }

    /** Such as {@code storing [#########---------------]  38 %  153,000 rows, 12 issues, 41 s, about 1 min 5 s left}. */
    static String line(Snapshot now) {
        double share = now.expected() == 0 ? 0 : Math.min(1, (double) now.done() / now.expected());
        int filled = (int) (share * WIDTH);
        String rest =
                now.remaining().map(time -> ", about " + time(time) + " left").orElse("");
        return "%-10s [%s%s] %3d %%  %,d rows, %,d issues, %s%s"
                .formatted(
                        now.stage(),
                        "#".repeat(filled),
                        "-".repeat(WIDTH - filled),
                        (int) (share * 100),
                        now.rows(),
                        now.issues(),
                        time(now.elapsed()),
                        rest);
    }

    private static String time(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }

    @Override
    public void close() {
        painter.interrupt();
        try {
            painter.join();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        if (terminal) {
            out.print("\r\u001B[K");
        }
    }
}
