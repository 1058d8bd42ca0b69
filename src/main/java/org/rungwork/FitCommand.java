package org.rungwork;

import java.nio.file.Path;
import java.util.List;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.evaluation.Refit;
import org.rungwork.store.Store;
import org.springframework.context.ApplicationContext;

/** Fits the weights of linking anew, writes them to a folder, and tells how they compare with those in use. */
final class FitCommand {

    private final ApplicationContext context;

    FitCommand(ApplicationContext context) {
        this.context = context;
    }

    /** @param operands the word linking, the folder of the sets, and the folder for the weights */
    void run(List<String> operands) {
        if (operands.size() != 3 || !operands.getFirst().equals("linking")) {
            throw new IllegalArgumentException(
                    "fit takes the word linking, the folder of the sets and a folder for the weights");
        }
        Console console = context.getBean(Console.class);
        Refit refit = new Refit(
                context.getBean(Store.class), context.getBean(Embedder.class), Path.of(operands.get(1)), console::say);
        console.say(refit.write(Path.of(operands.get(2))));
        console.say("Written: " + operands.get(2) + "; weights are used from src/main/resources/linking");
    }
}
