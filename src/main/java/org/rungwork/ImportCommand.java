package org.rungwork;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.intake.TaxonomyReaders;
import org.rungwork.pipeline.ImportProgress;
import org.rungwork.pipeline.ImportReport;
import org.rungwork.pipeline.Imports;
import org.springframework.context.ApplicationContext;

/** Imports a delivery, telling how far it is. */
final class ImportCommand {

    private final ApplicationContext context;

    ImportCommand(ApplicationContext context) {
        this.context = context;
    }

    /** @param operands kind, place, and options such as version=1.1.1 */
    void run(List<String> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException(
                    "import takes a kind and the folder, archive or file that was delivered");
        }
        TaxonomyReader reader = context.getBean(TaxonomyReaders.class).get(operands.get(0));
        Map<String, String> options = options(operands.subList(2, operands.size()));
        Delivery delivery = Delivery.open(Path.of(operands.get(1)));
        ImportProgress progress = new ImportProgress(InstantSource.system());
        Console console = context.getBean(Console.class);
        ImportReport report;
        try (ProgressLine line = new ProgressLine(progress, System.out, System.console() != null)) {
            report = context.getBean(Imports.class).run(reader, delivery, options, progress);
        }
        console.imported(report);
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "'" + word + "' is no option: write name=value, such as version=1.1.1");
            }
            options.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return options;
    }
}
