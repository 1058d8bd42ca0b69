package org.rungwork.linking.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.evaluation.CaseSet.Use;
import org.rungwork.linking.evaluation.Result.Miss;
import org.rungwork.store.Store;

/** Links the names of sets whose right answers are known, and measures. */
public final class Evaluation {

    private static final int MISSES = 10;

    private final CaseSets sets;
    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param store may have ESCO, O*NET and their crosswalk
     * @param embedder {@link Embedder#NONE} to go without
     * @param folder with melo/ and skills/ as they are published
     * @param progress is told what is done next
     */
    public Evaluation(Store store, Embedder embedder, Path folder, Consumer<String> progress) {
        this.sets = new CaseSets(store, embedder, folder, progress);
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Runs every set that there is.
     *
     * @throws IllegalArgumentException if there is none
     */
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        sets.forEach(set -> results.addAll(measure(set)));
        if (results.isEmpty()) {
            throw new IllegalArgumentException("There is no set in " + folder
                    + ": it needs melo/<set>/queries.tsv and so on, or skills/tech_validation_annotations.csv"
                    + " (for these ESCO must be imported)");
        }
        return results;
    }

    /** The whole set, and the half of its questions by which no weight was fitted. */
    private List<Result> measure(CaseSet set) {
        progress.accept(set.name() + ": " + set.cases().size() + " questions");
        List<Outcome> all =
                set.cases().stream().map(one -> Outcome.of(set, one)).toList();
        Result whole = result(set.name(), set.title(), set, all);
        if (set.use() != Use.FIT_HALF) {
            return List.of(whole);
        }
        List<Outcome> half =
                all.stream().filter(outcome -> outcome.asked().isHeldOut()).toList();
        return List.of(whole, result(set.name() + "/held-out", set.title() + ", the half held out", set, half));
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
                Relations.of(outcomes),
                misses);
    }
}
