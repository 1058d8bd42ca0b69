package org.rungwork;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rungwork.access.Actor;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.intake.TaxonomyReaders;
import org.rungwork.pipeline.ImportProgress;
import org.rungwork.pipeline.ImportProgress.Snapshot;
import org.rungwork.pipeline.ImportReport;
import org.rungwork.pipeline.Imports;
import org.rungwork.pipeline.Pipeline;
import org.springframework.context.ApplicationContext;

/** Imports a delivery, telling how far it is. */
final class ImportCommand {

    /** For those who find that a server has the store. */
    static final String BY_A_SERVER = """
            If a server has it, that takes imports itself, at POST /api/imports. To send the delivery there, add
              --rungwork.server=http://localhost:8080 --rungwork.token=…""";

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
        String kind = operands.get(0);
        Path place = Path.of(operands.get(1));
        Map<String, String> options = options(operands.subList(2, operands.size()));
        RungworkSettings settings = context.getBean(RungworkSettings.class);
        ImportReport report = settings.server().isEmpty()
                ? here(kind, place, options)
                : there(new RemoteServer(settings.server(), settings.token()), kind, place, options);
        context.getBean(Console.class).imported(report);
    }

    private ImportReport here(String kind, Path place, Map<String, String> options) {
        TaxonomyReader reader = context.getBean(TaxonomyReaders.class).get(kind);
        Delivery delivery = Delivery.open(place);
        // the rules that bring a taxonomy into our terms need the vocabulary
        context.getBean(Pipeline.class).load(Command.sources(context, List.of()));
        ImportProgress progress = new ImportProgress(InstantSource.system());
        Imports imports = context.getBean(Imports.class);
        try (ProgressLine line = line(progress::snapshot)) {
            return imports.run(Actor.RUNGWORK, reader, delivery, options, progress);
        }
    }

    private static ImportReport there(RemoteServer server, String kind, Path place, Map<String, String> options) {
        try (RemoteImport remote = new RemoteImport(server);
                ProgressLine line = line(remote::snapshot)) {
            return remote.run(kind, place, options);
        }
    }

    private static ProgressLine line(Supplier<Snapshot> progress) {
        return new ProgressLine(progress, System.out, System.console() != null);
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
