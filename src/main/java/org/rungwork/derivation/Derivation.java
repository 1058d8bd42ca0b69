package org.rungwork.derivation;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Rebuilds the derived graphs whole, rule after rule; each rule sees what those before it derived. */
public final class Derivation {

    private final List<DerivationRule> rules;

    public Derivation(List<DerivationRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(DerivationRule::name))
                .toList();
    }

    public List<DerivationRule> rules() {
        return rules;
    }

    /**
     * Runs the rules.
     *
     * @param data the staged dataset, its default graph showing the union
     * @param result takes the new content of each derived graph before the next rule runs
     */
    public void derive(DatasetGraph data, BiConsumer<DerivationRule, List<Triple>> result) {
        for (DerivationRule rule : rules) {
            result.accept(rule, rule.run(data));
        }
    }
}
