package org.rungwork;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.rungwork.access.Authority;
import org.rungwork.intake.SourceFile;
import org.rungwork.pipeline.Export;
import org.rungwork.pipeline.ImportProgress;
import org.rungwork.pipeline.Imports;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.pipeline.Publication;
import org.rungwork.pipeline.Rules;
import org.rungwork.store.Store;
import org.rungwork.store.StoreSettings;
import org.rungwork.vocabulary.Graphs;
import org.springframework.context.ApplicationContext;

/** What the application can be told to do on the command line. */
enum Command {
    SERVE("serve", "serve the graph on port 8080 (the default)"),
    LOAD("load [folder …]", "load what changed, and the sources in the folders") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            Pipeline pipeline = context.getBean(Pipeline.class);
            tell(context, pipeline.load(sources(context, operands)));
        }
    },
    CHECK("check [folder …]", "judge the files without touching the store, and list every finding") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            Console console = context.getBean(Console.class);
            Publication publication = dryRun(context, sources(context, operands));
            console.findings(publication.findings());
            console.published(publication);
        }
    },
    EXPORT("export <file.trig|file.nq>", "write everything to one file, with an assembler for a plain Fuseki") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            if (operands.size() != 1) {
                throw new IllegalArgumentException("export takes one file name");
            }
            Path file = Path.of(operands.getFirst());
            Path assembler = new Export(context.getBean(Store.class)).write(file);
            Console console = context.getBean(Console.class);
            console.say("Written: " + file + " and " + assembler);
            console.say("A plain Fuseki serves it: fuseki-server --config " + assembler);
        }
    },
    IMPORT("import <kind> <folder|zip|file> [name=value …]", "bring in a taxonomy, such as import esco esco-1.1.1") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            new ImportCommand(context).run(operands);
        }
    },
    LINK("link <table.csv> <column> <taxonomy> [out.csv]", "find for each row of a table the concept it means") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            new LinkCommand(context).run(operands);
        }
    },
    EVALUATE("evaluate linking <folder> [report.md]", "measure how good linking is, on sets with known answers") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            new EvaluateCommand(context).run(operands);
        }
    },
    FIT("fit linking <folder> <weights>", "fit the weights of linking anew, on the sets with known answers") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            new FitCommand(context).run(operands);
        }
    },
    UNLOAD("unload <graph> …", "remove graphs, such as document/seed-000") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            if (operands.isEmpty()) {
                throw new IllegalArgumentException("unload takes the names of graphs");
            }
            List<Node> graphs = operands.stream().map(Graphs::parse).toList();
            Pipeline pipeline = context.getBean(Pipeline.class);
            List<Node> delivered = graphs.stream().filter(Graphs::isDelivered).toList();
            if (delivered.isEmpty()) {
                tell(context, pipeline.unload(graphs));
            } else if (delivered.size() < graphs.size()) {
                throw new IllegalArgumentException("unload imported graphs and others by commands of their own");
            } else {
                context.getBean(Imports.class).unload(delivered, new ImportProgress(InstantSource.system()));
                tell(context, pipeline.published());
            }
        }
    },
    COMPACT("compact", "give back the space that reloads left behind") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            context.getBean(Store.class).compact();
            context.getBean(Console.class).say("The store is compacted.");
        }
    },
    BACKUP("backup [folder]", "copy the store while it is served or not, with a manifest") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            new BackupCommand(context).run(operands);
        }
    },
    RESTORE("restore <backup>", "put a backup in the place of the store") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            new RestoreCommand(context).run(operands);
        }
    },
    VERIFY("verify [backup]", "look for damage in the files of the store, or of a backup") {
        @Override
        void run(ApplicationContext context, List<String> operands) {
            new VerifyCommand(context).run(operands);
        }
    };

    private final String usage;
    private final String purpose;

    Command(String usage, String purpose) {
        this.usage = usage;
        this.purpose = purpose;
    }

    /** Runs the command in a context without a server; {@link #SERVE} has nothing to run, it is the server. */
    void run(ApplicationContext context, List<String> operands) {}

    static Optional<Command> find(String name) {
        for (Command command : values()) {
            if (command.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    static String usage() {
        StringBuilder usage = new StringBuilder("Commands:\n");
        for (Command command : values()) {
            usage.append("  %-28s %s%n".formatted(command.usage, command.purpose));
        }
        return usage.append("Settings follow as --rungwork.store.location=… and the like; the README lists them.")
                .toString();
    }

    /** The bundled sources, those of the settings and those in the folders, with the documents at hand. */
    static List<SourceFile> sources(ApplicationContext context, List<String> folders) {
        List<SourceFile> files = new ArrayList<>(context.getBean(Bundle.class).sources());
        RungworkSettings settings = context.getBean(RungworkSettings.class);
        settings.sources().forEach(folder -> files.addAll(Bundle.source(folder)));
        settings.documents().forEach(folder -> files.addAll(Bundle.documents(folder)));
        folders.forEach(folder -> files.addAll(Bundle.source(Path.of(folder))));
        return files;
    }

    private static void tell(ApplicationContext context, Publication publication) {
        Console console = context.getBean(Console.class);
        console.published(publication);
        console.taxonomies(context.getBean(Imports.class).imported());
    }

    private static Publication dryRun(ApplicationContext context, List<SourceFile> files) {
        RungworkSettings settings = context.getBean(RungworkSettings.class);
        StoreSettings inMemory =
                new StoreSettings(StoreSettings.MEMORY, settings.store().queryTimeout());
        try (Store store = Store.open(inMemory, true)) {
            Rules rules = context.getBean(Rules.class);
            return new Pipeline(store, rules, Authority.ofRungwork(), InstantSource.system()).load(files);
        }
    }
}
