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
        Figures closed = new Figures("attacks", "Closed engine");
        Figures ends = new Figures("endings", "Every query ends");
        List<String> successes = new ArrayList<>();
        try (Bait bait = new Bait(directory);
                Running server = Running.start("--rungwork.store.query-timeout=3s");
                OpenFuseki fuseki = new OpenFuseki(directory)) {
            Victim ours = Victim.ours(server);
            for (var aim : Attacks.byAim().entrySet()) {
                List<String> here = new ArrayList<>();
                List<String> there = new ArrayList<>();
                for (Attack attack : aim.getValue()) {
                    if (attack.attempt().succeeds(ours, bait)) {
                        here.add(attack.name());
                    }
                    ours.clear();
                    if (attack.attempt().succeeds(fuseki.victim(), bait)) {
                        there.add(attack.name());
                    }
                }
                int tried = aim.getValue().size();
                (aim.getKey().equals(Attacks.ENDLESS) ? ends : closed)
                        .row(
                                "attacks that " + aim.getKey() + ": tried / succeeding",
                                tried + " / " + here.size(),
                                tried + " / " + there.size(),
                                "there: " + String.join("; ", there));
                successes.addAll(here);
            }
        }
        assertThat(successes).isEmpty();
        closed.write();
        ends.write();
    }
}
