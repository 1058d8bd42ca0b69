package org.rungwork;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rungwork.backup.BackupRoutine;
import org.rungwork.backup.BackupRoutine.Taken;
import org.rungwork.backup.Backups;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.store.Store;
import org.springframework.context.ApplicationContext;

/** Takes a backup, or has a running server take one. */
final class BackupCommand {

    /** For those who find that a server has the store. */
    static final String BY_A_SERVER = """
            If a server has it, that takes backups itself, into its rungwork.backup.folder. To have it take one, add
              --rungwork.server=http://localhost:8080 --rungwork.token=…""";

    private static final double MEGABYTE = 1e6;

    private final ApplicationContext context;

    BackupCommand(ApplicationContext context) {
        this.context = context;
    }

    /** @param operands the folder, where it is not that of the settings */
    void run(List<String> operands) {
        if (operands.size() > 1) {
            throw new IllegalArgumentException("backup takes one folder");
        }
        RungworkSettings settings = context.getBean(RungworkSettings.class);
        Console console = context.getBean(Console.class);
        if (!settings.server().isEmpty()) {
            if (!operands.isEmpty()) {
                throw new IllegalArgumentException(
                        "A server puts backups into its own rungwork.backup.folder: leave the folder away");
            }
            console.say(new RemoteBackup(new RemoteServer(settings.server(), settings.token())).take());
            return;
        }
        Optional<Backups> backups = operands.isEmpty()
                ? settings.backup().backups()
                : Optional.of(new Backups(Path.of(operands.getFirst()), InstantSource.system()));
        if (backups.isEmpty()) {
            throw new IllegalArgumentException("backup takes a folder, or set rungwork.backup.folder");
        }
        Pipeline pipeline = context.getBean(Pipeline.class);
        BackupRoutine routine = new BackupRoutine(
                backups,
                settings.backup().keep(),
                context.getBean(Store.class),
                () -> pipeline.published().version());
        console.say(told(routine.run()));
    }

    private static String told(Taken taken) {
        return told(
                taken.backup().folder().toString(),
                taken.backup().manifest().version(),
                taken.backup().manifest().size(),
                taken.removed());
    }

    static String told(String place, long version, long bytes, List<String> removed) {
        return "Backup of version %d: %s (%,.1f MB)%s"
                .formatted(
                        version,
                        place,
                        bytes / MEGABYTE,
                        removed.isEmpty() ? "" : "; removed: " + String.join(", ", removed));
    }
}
