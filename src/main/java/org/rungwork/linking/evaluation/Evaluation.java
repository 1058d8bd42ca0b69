package org.rungwork.linking.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Linkers;
import org.rungwork.linking.Target;
import org.rungwork.linking.Term;
import org.rungwork.linking.evaluation.Result.Miss;

/**
 * Links the names of sets whose right answers are known, and measures. What the imported taxonomies know of the concepts
 * is used where they are there: ESCO's descriptions, and O*NET's further titles and descriptions.
 */
public final class Evaluation {

    private static final int MISSES = 10;
    private static final String ENGLISH = "en";
    private static final String SKILL = "http://data.europa.eu/esco/model#Skill";

    private final Linkers linkers;
    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param folder with melo/ and skills/ as they are published
     * @param progress is told what is done next
     */
    public Evaluation(Linkers linkers, Path folder, Consumer<String> progress) {
        this.linkers = linkers;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Runs every set that the folder has.
     *
     * @throws IllegalArgumentException if it has none
     */
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        Optional<Linker> esco = newest("esco-");
        Optional<Linker> onet = newest("onet-");
        for (String name : List.of("usa_q_en_c_en", "deu_q_de_c_de", "nld_q_nl_c_nl")) {
            Path set = folder.resolve("melo").resolve(name);
            if (Files.isDirectory(set)) {
                UnaryOperator<String> descriptions = name.endsWith(ENGLISH) ? descriptions(esco) : iri -> "";
                CaseSet alone = new MeloSet(set).read(descriptions);
                results.addAll(measureWithHeldOut(alone));
                if (name.startsWith("usa") && onet.isPresent()) {
                    results.addAll(measureWithHeldOut(described(alone, widen(onet.get()))));
                }
            }
        }
        esco.ifPresent(linker -> {
            for (String name : List.of("tech", "house")) {
                Path file = folder.resolve("skills").resolve(name + "_validation_annotations.csv");
                if (Files.isRegularFile(file)) {
                    results.add(measure(SpanSet.read(file, name.toUpperCase(Locale.ROOT), linker, Set.of(SKILL))));
                }
            }
        });
        if (results.isEmpty()) {
            throw new IllegalArgumentException("There is no set in " + folder
                    + ": it needs melo/<set>/queries.tsv and so on, or skills/tech_validation_annotations.csv"
                    + " (for these ESCO must be imported)");
        }
        return results;
    }

    private Optional<Linker> newest(String prefix) {
        return linkers.targets().stream()
                .map(Target::name)
                .filter(name -> name.startsWith(prefix))
                .max(Comparator.naturalOrder())
                .map(name -> {
                    progress.accept("reading " + name);
                    return linkers.get(name, ENGLISH);
                });
    }

    private static UnaryOperator<String> descriptions(Optional<Linker> esco) {
        return iri ->
                esco.flatMap(linker -> linker.find(iri)).map(Term::description).orElse("");
    }

    /** What O*NET says of an occupation with the title. */
    private static UnaryOperator<LinkQuery> widen(Linker onet) {
        Map<String, Term> byTitle = new HashMap<>();
        onet.terminology().terms().forEach(term -> byTitle.put(term.label(), term));
        return query -> {
            Term term = byTitle.get(query.name());
            return term == null
                    ? query
                    : new LinkQuery(query.name(), term.names(), term.description(), query.types(), query.limit());
        };
    }

    private static CaseSet described(CaseSet set, UnaryOperator<LinkQuery> widen) {
        List<Case> cases = set.cases().stream()
                .map(one -> new Case(widen.apply(one.query()), one.right()))
                .toList();
        return new CaseSet(set.name() + "+onet", set.title() + ", with O*NET", set.unit(), set.linker(), cases);
    }

    /** The whole set, and the half of its questions by which no weight was fitted. */
    private List<Result> measureWithHeldOut(CaseSet set) {
        List<Outcome> all = outcomes(set);
        List<Outcome> half = all.stream()
                .filter(outcome -> Math.floorMod(outcome.asked().query().name().hashCode(), 2) == 1)
                .toList();
        return List.of(
                result(set.name(), set.title(), set, all),
                result(set.name() + "/held-out", set.title() + ", the half held out", set, half));
    }

    private Result measure(CaseSet set) {
        return result(set.name(), set.title(), set, outcomes(set));
    }

    private List<Outcome> outcomes(CaseSet set) {
        progress.accept(set.name() + ": " + set.cases().size() + " questions");
        return set.cases().stream().map(one -> Outcome.of(set, one)).toList();
    }

    private static Result result(String name, String title, CaseSet set, List<Outcome> outcomes) {
        double threshold = set.linker().link(set.cases().getFirst().query()).threshold();
        List<Miss> misses = outcomes.stream()
                .filter(outcome -> outcome.rank() != 1 && outcome.best().isPresent())
                .map(Miss::of)
                .sorted(Comparator.comparingDouble(Miss::score).reversed())
                .distinct()
                .limit(MISSES)
                .toList();
        return new Result(
                name,
                title,
                set.linker().terminology().language(),
                Measures.of(outcomes, threshold),
                threshold,
                misses);
    }
}
