package org.rungwork.linking.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.Feature;
import org.rungwork.linking.evaluation.CaseSet.Use;
import org.rungwork.store.Store;

/** Fits the weights of linking anew, on the questions that may be fitted on, and compares them with those in use. */
public final class Refit {

    private static final Set<Feature> OF_DESCRIPTIONS =
            Set.of(Feature.DESCRIPTION, Feature.OTHER_NAMES, Feature.MEANING_OF_DESCRIPTION);

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "ranking.properties",
                    List.of("house", "usa_q_en_c_en"),
                    List.of("tech", "crosswalk", "crosswalk-back", "skills-esco", "skills-onet"),
                    OF_DESCRIPTIONS,
                    3),
            new Plan(
                    "ranking-described.properties",
                    List.of("usa_q_en_c_en+onet"),
                    List.of(
                            "crosswalk+described",
                            "crosswalk-back+described",
                            "skills-esco+described",
                            "skills-onet+described"),
                    Set.of(),
                    3),
            new Plan(
                    "ranking-compounds.properties", List.of("deu_q_de_c_de"), List.of("nld_q_nl_c_nl"), Set.of(), 2.5));

    /** Where an embedder is there. */
    private static final List<Plan> EMBEDDED = List.of(
            PLANS.get(0).to("ranking-embedded.properties"), PLANS.get(1).to("ranking-embedded-described.properties"));

    private final CaseSets sets;
    private final List<Plan> plans;
    private final Consumer<String> progress;

    /**
     * A file of weights.
     *
     * @param fit short names of the sets that they are fitted on
     * @param further short names of further sets that they serve
     * @param unused features that are never measured there
     * @param initials weight of the initials before scaling
     */
    private record Plan(String file, List<String> fit, List<String> further, Set<Feature> unused, double initials) {

        Plan to(String other) {
            return new Plan(other, fit, further, unused, initials);
        }
    }

    private record Known(Use use, double threshold, List<Example> examples) {}

    /**
     * @param store may have ESCO, O*NET and their crosswalk
     * @param embedder {@link Embedder#NONE} to go without
     * @param folder with melo/ and skills/ as they are published
     * @param progress is told what is done next
     */
    public Refit(Store store, Embedder embedder, Path folder, Consumer<String> progress) {
        this.sets = new CaseSets(store, embedder, folder, progress);
        this.plans = embedder == Embedder.NONE ? PLANS : EMBEDDED;
        this.progress = progress;
    }

    /**
     * Writes a file of weights for each kind of question that can be fitted, and tells how they compare.
     *
     * @param target folder for the files
     * @return a table in Markdown: each set's held-out questions by the weights in use and by the new ones
     * @throws IllegalArgumentException if there is nothing to fit on
     */
    public String write(Path target) {
        Map<String, Known> known = new HashMap<>();
        sets.forEach(set -> {
            progress.accept(set.name() + ": " + set.cases().size() + " questions");
            known.put(
                    set.name(),
                    new Known(
                            set.use(),
                            set.linker().link(set.cases().getFirst().query()).threshold(),
                            set.cases().stream()
                                    .map(one -> Example.of(set, one))
                                    .toList()));
        });
        StringBuilder table = new StringBuilder("""
                | set, held out | questions | MRR now | MRR new | precision now | precision new | recall now | recall new |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        List<Plan> possible = plans.stream()
                .filter(plan -> known.keySet().containsAll(plan.fit()))
                .toList();
        if (possible.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to fit on: the folder needs"
                    + " melo/usa_q_en_c_en and melo/deu_q_de_c_de, the store ESCO and O*NET");
        }
        for (Plan plan : possible) {
            progress.accept("fitting " + plan.file());
            Weights weights = new Fitting(fitting(plan, known), plan.unused(), plan.initials()).fit();
            write(target.resolve(plan.file()), weights, plan);
            List<String> served = new ArrayList<>(plan.fit());
            served.addAll(plan.further());
            served.stream()
                    .filter(name ->
                            known.containsKey(name) && !heldOut(known.get(name)).isEmpty())
                    .forEach(name -> table.append(line(name, known.get(name), weights)));
        }
        return table.toString();
    }

    private static List<Example> fitting(Plan plan, Map<String, Known> known) {
        return plan.fit().stream()
                .map(known::get)
                .flatMap(set -> set.examples().stream().filter(example -> set.use() == Use.FIT || !example.heldOut()))
                .toList();
    }

    private static List<Example> heldOut(Known set) {
        return set.examples().stream()
                .filter(example -> set.use() == Use.MEASURE || set.use() == Use.FIT_HALF && example.heldOut())
                .toList();
    }

    private static String line(String name, Known set, Weights weights) {
        List<Example> examples = heldOut(set);
        Answers now = Answers.now(examples, set.threshold());
        Answers anew = Answers.of(examples, weights);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                examples.size(),
                now.meanReciprocalRank(),
                anew.meanReciprocalRank(),
                now.precision(),
                anew.precision(),
                now.recall(),
                anew.recall());
    }

    private static void write(Path file, Weights weights, Plan plan) {
        String remark = """
                # How much each feature tells, fitted by `rungwork fit linking` on what may be fitted on of
                # %s.
                # INITIALS was set by hand: the sets have too few abbreviations to tell.
                """.formatted(String.join(", ", plan.fit()));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, weights.properties(remark));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }
}
