package org.rungwork.linking.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Linkers;
import org.rungwork.linking.Target;
import org.rungwork.linking.Term;
import org.rungwork.linking.evaluation.CaseSet.Use;
import org.rungwork.store.Store;
import org.rungwork.vocabulary.Graphs;
import org.rungwork.vocabulary.Rw;

/**
 * The sets of questions that a folder and a store have. What the imported taxonomies know of the concepts is used where
 * they are there: ESCO's descriptions, and O*NET's further titles and descriptions.
 */
final class CaseSets {

    private static final String ENGLISH = "en";
    private static final String SKILL = "http://data.europa.eu/esco/model#Skill";
    private static final String ESCO = "esco-";
    private static final String ONET = "onet-";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Store store;
    private final Embedder embedder;
    private final Linkers linkers;
    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param embedder {@link Embedder#NONE} to go without
     * @param folder with melo/ and skills/ as they are published
     * @param progress is told what is done next
     */
    CaseSets(Store store, Embedder embedder, Path folder, Consumer<String> progress) {
        this.store = store;
        this.linkers = new Linkers(store, embedder);
        this.embedder = embedder;
        this.folder = folder;
        this.progress = progress;
    }

    /** Shows every set, one after the other: each may need much memory. */
    void forEach(Consumer<CaseSet> visitor) {
        Optional<Linker> esco = newest(ESCO);
        Optional<Linker> onet = newest(ONET);
        melo("usa_q_en_c_en", Use.FIT_HALF, descriptions(esco)).ifPresent(alone -> {
            visitor.accept(alone);
            onet.map(CaseSets::widen).map(widen -> described(alone, widen)).ifPresent(visitor);
        });
        melo("deu_q_de_c_de", Use.FIT_HALF, iri -> "").ifPresent(visitor);
        melo("nld_q_nl_c_nl", Use.MEASURE, iri -> "").ifPresent(visitor);
        esco.ifPresent(linker -> {
            visitor.accept(MisspeltSet.exact(linker));
            visitor.accept(MisspeltSet.misspelt(linker));
            spans("tech", Use.MEASURE, linker).ifPresent(visitor);
            spans("house", Use.FIT, linker).ifPresent(visitor);
            onet.ifPresent(other -> crosswalk(linker, other).forEach(visitor));
            own(linker, "esco", "ESCO").forEach(visitor);
        });
        onet.ifPresent(linker -> own(linker, "onet", "O*NET").forEach(visitor));
    }

    private Optional<Linker> newest(String prefix) {
        return linkers.targets().stream()
                .filter(target -> target.name().startsWith(prefix))
                .max(Comparator.comparing(CaseSets::inOrder))
                .map(Target::name)
                .map(name -> {
                    progress.accept("reading " + name);
                    return linkers.get(name, ENGLISH);
                });
    }

    /** The version with its numbers padded, so that 29.2 comes after 9.0. */
    private static String inOrder(Target target) {
        return NUMBER.matcher(target.version()).replaceAll(number -> "%8s".formatted(number.group()));
    }

    private Optional<CaseSet> melo(String name, Use use, UnaryOperator<String> descriptions) {
        Path set = folder.resolve("melo").resolve(name);
        return Files.isDirectory(set)
                ? Optional.of(new MeloSet(set, use, embedder).read(descriptions))
                : Optional.empty();
    }

    private static UnaryOperator<String> descriptions(Optional<Linker> esco) {
        return iri ->
                esco.flatMap(linker -> linker.find(iri)).map(Term::description).orElse("");
    }

    /** What O*NET says of an occupation with the title. */
    private static UnaryOperator<LinkQuery> widen(Linker onet) {
        Map<String, Term> byTitle = new HashMap<>();
        onet.terminology().terms().forEach(term -> byTitle.put(term.label(), term));
        return query -> Optional.ofNullable(byTitle.get(query.name()))
                .map(MatchSet::described)
                .orElse(query);
    }

    private static CaseSet described(CaseSet set, UnaryOperator<LinkQuery> widen) {
        List<Case> cases = set.cases().stream()
                .map(one -> new Case(widen.apply(one.query()), one.right()))
                .toList();
        return new CaseSet(
                set.name() + "+onet", set.title() + ", with O*NET", set.unit(), set.use(), set.linker(), cases);
    }

    private Optional<CaseSet> spans(String name, Use use, Linker esco) {
        Path file = folder.resolve("skills").resolve(name + "_validation_annotations.csv");
        return Files.isRegularFile(file)
                ? Optional.of(SpanSet.read(file, name.toUpperCase(Locale.ROOT), use, esco, Set.of(SKILL)))
                : Optional.empty();
    }

    /** Occupations of ESCO in O*NET and the other way round, as the publishers of both matched them. */
    private Stream<CaseSet> crosswalk(Linker esco, Linker onet) {
        String role = Rw.Role.getURI();
        List<Match> matches = matches("crosswalk/");
        List<Match> back = matches.stream().map(Match::inverse).toList();
        return Stream.concat(
                new MatchSet(esco, onet, role, true)
                        .sets("crosswalk", "Crosswalk, ESCO to O*NET", Use.FIT_HALF, matches),
                new MatchSet(onet, esco, role, true)
                        .sets("crosswalk-back", "Crosswalk, O*NET to ESCO", Use.FIT_HALF, back));
    }

    /** Our own skills. What has no match may have one that nobody looked for. */
    private Stream<CaseSet> own(Linker to, String name, String taxonomy) {
        return new MatchSet(linkers.get("skills", ENGLISH), to, Rw.Skill.getURI(), false)
                .sets("skills-" + name, "Our skills to " + taxonomy, Use.MEASURE, matches("mapping-curated/"));
    }

    private List<Match> matches(String graphs) {
        return store.read(dataset ->
                Match.read(dataset, (Node graph) -> Graphs.shortName(graph).startsWith(graphs)));
    }
}
