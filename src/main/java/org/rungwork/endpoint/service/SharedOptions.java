package org.rungwork.endpoint.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.rungwork.career.Names;
import org.rungwork.gap.View;
import org.rungwork.route.Bounds;
import org.rungwork.route.StartRule;
import org.rungwork.vocabulary.Svc;

/** What more than one of the services takes. */
final class SharedOptions {

    private SharedOptions() {}

    /** How gaps are measured. */
    static View view(Options options, Names names) {
        Map<String, Double> coefficients = new LinkedHashMap<>();
        for (Node value : options.values(Svc.coefficient)) {
            if (!options.isPart(value)) {
                throw Options.wrong(
                        Svc.coefficient, "a node, as in [ svc:rule rw:NarrowerSkill ; svc:value 0.6 ]", value);
            }
            Options part = options.part(value);
            coefficients.put(part.requireName(Svc.rule), part.requireNumber(Svc.value));
        }
        return names.view(
                options.names(Svc.importance), options.name(Svc.seniority), options.truth(Svc.collapse), coefficients);
    }

    /** What routes keep to; options that a service does not have stay empty. */
    static Bounds bounds(Options options, Names names) {
        return new Bounds(
                options.wholeNumber(Svc.maxMoves, 1, Bounds.MOST_MOVES, Bounds.USUAL_MOVES),
                options.number(Svc.maxYears),
                options.number(Svc.minPayShare),
                options.number(Svc.payToday),
                roles(options, Svc.avoid, names),
                roles(options, Svc.via, names),
                kinds(options, names),
                options.name(Svc.minTrust)
                        .map(status -> names.trust("minTrust", status))
                        .orElse(0));
    }

    private static Set<Integer> roles(Options options, Node property, Names names) {
        return options.names(property).stream()
                .map(role -> names.role(Terms.show(property), role))
                .collect(Collectors.toSet());
    }

    /** Kinds that are given restrict the search; an open one is a result. */
    private static Set<Integer> kinds(Options options, Names names) {
        return options.isOpen(Svc.kind)
                ? Set.of()
                : options.names(Svc.kind).stream()
                        .map(kind -> names.moveKind("kind", kind))
                        .collect(Collectors.toSet());
    }

    static StartRule startRule(Options options) {
        return options.word(Svc.start, StartRule.FALLBACK);
    }
}
