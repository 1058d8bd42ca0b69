package org.rungwork.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rungwork.TestServer.Running;
import org.rungwork.reliability.Figures;

/** All attacks on both, for the scorecard. */
class AttackRun {

    @Test
    void attacksFailHere(@TempDir Path directory) throws IOException, InterruptedException {
        Figures figures = new Figures("attacks", "Closed engine, every query ends");
        List<Attack> successes = new ArrayList<>();
        try (Bait bait = new Bait(directory);
                Running server = Running.start("--rungwork.store.query-timeout=3s");
                OpenFuseki fuseki = new OpenFuseki(directory)) {
            Victim ours = Victim.ours(server);
            for (var aim : Attacks.byAim().entrySet()) {
                int here = 0;
                int there = 0;
                for (Attack attack : aim.getValue()) {
                    if (attack.attempt().succeeds(ours, bait)) {
                        successes.add(attack);
                        here++;
                    }
                    ours.clear();
                    there += attack.attempt().succeeds(fuseki.victim(), bait) ? 1 : 0;
                }
                int tried = aim.getValue().size();
                figures.row(
                        "attacks that " + aim.getKey() + ": tried / succeeding",
                        tried + " / " + here,
                        tried + " / " + there,
                        "");
            }
        }
        assertThat(successes).isEmpty();
        figures.write();
    }
}
