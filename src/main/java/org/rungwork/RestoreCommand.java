package org.rungwork;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rungwork.backup.Backup;
import org.rungwork.backup.Restoration;
import org.rungwork.store.files.StoreFolder;
import org.springframework.context.ApplicationContext;

/** Puts a backup in the place of the store. */
final class RestoreCommand {

    private final ApplicationContext context;

    RestoreCommand(ApplicationContext context) {
        this.context = context;
    }

    /** @param operands the folder of the backup */
    void run(List<String> operands) {
        if (operands.size() != 1) {
            throw new IllegalArgumentException("restore takes the folder of one backup");
        }
        StoreFolder store = folder(context);
        Backup backup = Backup.open(Path.of(operands.getFirst()));
        Optional<Path> replaced = new Restoration(store, InstantSource.system()).restore(backup);
        Console console = context.getBean(Console.class);
        console.say("Restored: version " + backup.manifest().version() + " of "
                + backup.manifest().taken() + " in " + store.path());
        replaced.ifPresent(before ->
                console.say("What was there before is kept as a store of its own, which you may remove: " + before));
    }

    static StoreFolder folder(ApplicationContext context) {
        return new StoreFolder(context.getBean(RungworkSettings.class)
                .store()
                .settings()
                .directory()
                .orElseThrow(() ->
                        new IllegalArgumentException("rungwork.store.location is memory: name the folder of a store")));
    }
}
