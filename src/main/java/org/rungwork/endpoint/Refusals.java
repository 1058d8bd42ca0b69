package org.rungwork.endpoint;

import java.util.stream.Collectors;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.web.HttpSC;
import org.rungwork.pipeline.GraphOwnedException;
import org.rungwork.pipeline.LoadRefusedException;
import org.rungwork.pipeline.UnacceptableTermException;
import org.rungwork.store.StagedDataset.DefaultGraphWriteException;

/** Runs a write and answers with the right status when the pipeline refuses it. */
final class Refusals {

    private static final int SHOWN_FINDINGS = 20;

    private Refusals() {}

    static void run(Runnable write) {
        try {
            write.run();
        } catch (DefaultGraphWriteException | UnacceptableTermException unnamed) {
            ServletOps.errorBadRequest(unnamed.getMessage());
        } catch (GraphOwnedException owned) {
            ServletOps.error(HttpSC.CONFLICT_409, owned.getMessage());
        } catch (LoadRefusedException refused) {
            ServletOps.error(HttpSC.UNPROCESSABLE_ENTITY_422, describe(refused));
        }
    }

    private static String describe(LoadRefusedException refused) {
        return refused.findings().stream()
                .limit(SHOWN_FINDINGS)
                .map(located -> located.finding().focus() + ": "
                        + located.finding().message() + " (" + located.finding().rule() + ")")
                .collect(Collectors.joining("\n", "The result would break these rules, so nothing was changed:\n", ""));
    }
}
