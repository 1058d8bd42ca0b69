package org.rungwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rungwork.linking.LinkedTable;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Linkers;
import org.springframework.context.ApplicationContext;

/** Links the rows of a table, telling how far it is. */
final class LinkCommand {

    private static final int TOLD_EVERY = 1_000;
    private static final double NANOSECONDS = 1e9;
    private static final double SHORTEST = 1 / NANOSECONDS;

    private final ApplicationContext context;

    LinkCommand(ApplicationContext context) {
        this.context = context;
    }

    /** @param operands table, column, taxonomy, and where the linked table goes */
    void run(List<String> operands) {
        if (operands.size() < 3 || operands.size() > 4) {
            throw new IllegalArgumentException(
                    "link takes a table, a column of it, what to link to, and where to write,"
                            + " such as: link skills.csv skill esco-1.1.1 linked.csv");
        }
        Path table = Path.of(operands.get(0));
        Path linked = operands.size() == 4
                ? Path.of(operands.get(3))
                : Path.of(operands.get(0).replaceFirst("(\\.[^./\\\\]*)?$", "-linked.csv"));
        Console console = context.getBean(Console.class);
        String language = context.getBean(RungworkSettings.class).languages().getFirst();
        Linker linker = context.getBean(Linkers.class).get(operands.get(2), language);
        long began = processorNanoseconds();
        try {
            LinkedTable.Summary summary = new LinkedTable(linker).link(table, operands.get(1), linked, rows -> {
                if (rows % TOLD_EVERY == 0) {
                    console.say(rows + " rows");
                }
            });
            console.say("Written: " + linked + " (" + summary.rows() + " rows, " + summary.matched() + " with a match, "
                    + summary.unmatched() + " without, " + summary.unusable() + " empty or too long)");
            double seconds = (processorNanoseconds() - began) / NANOSECONDS;
            console.say(String.format(
                    Locale.ROOT,
                    "Linked in %.1f s of processor time: %.0f rows a second",
                    seconds,
                    summary.rows() / Math.max(seconds, SHORTEST)));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot link " + table + ": " + failure.getMessage(), failure);
        }
    }

    /** What this thread, which does all the linking, took of a processor: unlike the clock it does not tell of others. */
    private static long processorNanoseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
