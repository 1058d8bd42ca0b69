package org.rungwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rungwork.backup.Backup;
import org.rungwork.store.Store;
import org.rungwork.store.files.DataFiles;
import org.rungwork.store.files.Fault;
import org.rungwork.store.files.Inspection;
import org.rungwork.store.files.StoreFolder;
import org.springframework.context.ApplicationContext;

/** Looks for damage in the files of the store, or of a backup, and tells what there is. */
final class VerifyCommand {

    /** For those who find that a server has the store. */
    static final String BY_A_BACKUP =
            "While a server has it, take a backup and verify that: it has the same files, and is looked at without the server.";

    private final ApplicationContext context;

    VerifyCommand(ApplicationContext context) {
        this.context = context;
    }

    /** @param operands the folder of a backup; none for the store */
    void run(List<String> operands) {
        if (operands.size() > 1) {
            throw new IllegalArgumentException("verify takes one backup, or nothing for the store");
        }
        try {
            if (operands.isEmpty()) {
                store();
            } else {
                backup(Backup.open(Path.of(operands.getFirst())));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The files cannot be read: " + failure.getMessage(), failure);
        }
    }

    private void store() throws IOException {
        StoreFolder folder = RestoreCommand.folder(context);
        endOpenCommit(folder);
        try (StoreFolder.Lock alone = folder.lock()) {
            DataFiles files = folder.requireCurrent();
            tell(files.folder(), List.of(), new Inspection(files).thorough());
            Console console = context.getBean(Console.class);
            folder.superseded().forEach(old -> console.say("Counts no more, and may be removed: " + old));
        }
    }

    /** What a process left that was killed while it committed is for the store itself to end. */
    private void endOpenCommit(StoreFolder folder) throws IOException {
        if (folder.requireCurrent().hasOpenCommit()) {
            Store.open(context.getBean(RungworkSettings.class).store().settings(), true)
                    .close();
        }
    }

    private void backup(Backup backup) throws IOException {
        tell(backup.folder(), backup.faults(), new Inspection(backup.data()).thorough());
    }

    private void tell(Path place, List<Fault> outside, Inspection.Result result) {
        List<Fault> faults = new ArrayList<>(outside);
        result.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
        Console console = context.getBean(Console.class);
        if (faults.isEmpty()) {
            console.say(
                    "Whole: %s has %,d statements in %,d graphs and %,d terms; all indexes agree, every term is what was"
                                    .formatted(
                                            place,
                                            result.statements(),
                                            result.graphs().size(),
                                            result.terms())
                            + " written, and every graph has the size that the catalogue says.");
            return;
        }
        faults.forEach(fault -> console.say("  " + fault));
        throw new DamageFoundException(place + " is damaged. Put a backup in its place: rungwork restore <backup>");
    }
}
