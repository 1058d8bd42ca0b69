package org.rungwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.evaluation.Evaluation;
import org.rungwork.linking.evaluation.Report;
import org.rungwork.store.Store;
import org.springframework.context.ApplicationContext;

/** Measures how good linking is, and writes the report to a file or to the console. */
final class EvaluateCommand {

    private final ApplicationContext context;

    EvaluateCommand(ApplicationContext context) {
        this.context = context;
    }

    /** @param operands the word linking, the folder of the sets, and where the report goes */
    void run(List<String> operands) {
        if (operands.size() < 2 || operands.size() > 3 || !operands.getFirst().equals("linking")) {
            throw new IllegalArgumentException(
                    "evaluate takes the word linking, the folder of the sets and, if you like, a file for the report");
        }
        Console console = context.getBean(Console.class);
        Evaluation evaluation = new Evaluation(
                context.getBean(Store.class), context.getBean(Embedder.class), Path.of(operands.get(1)), console::say);
        String page =
                Report.markdown(evaluation.run(), LocalDate.now(ZoneOffset.UTC), "rungwork evaluate linking <folder>");
        if (operands.size() == 3) {
            write(Path.of(operands.get(2)), page);
            console.say("Written: " + operands.get(2));
        } else {
            console.say(page);
        }
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }
}
