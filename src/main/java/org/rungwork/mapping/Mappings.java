package org.rungwork.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Page;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.query.TaxonomyVersion;
import org.rungwork.store.Store;

/** The mappings of the published version, as records, decisions and versions of taxonomies make them. */
public final class Mappings {

    /** Stale mappings are published already, so they come first; then what is most certain. */
    private static final Comparator<Mapping> URGENCY = Comparator.comparing(
                    (Mapping mapping) -> mapping.state() != MappingState.STALE)
            .thenComparing(Comparator.comparing(Mapping::confidence).reversed())
            .thenComparing(mapping -> mapping.ends().subject())
            .thenComparing(mapping -> mapping.ends().object());

    private final Store store;
    private final Pipeline pipeline;
    private final Questions questions;
    private final AtomicReference<@Nullable Edition> latest = new AtomicReference<>();

    public Mappings(Store store, Pipeline pipeline, QueryCatalogue catalogue) {
        this.store = store;
        this.pipeline = pipeline;
        this.questions = new Questions(catalogue);
    }

    /** All mappings of one published version, in the order of their concepts. */
    record Edition(long version, List<Mapping> mappings, Map<String, Mapping> byId) {

        static Edition of(long version, List<Claim> claims, List<Change> changes) {
            Map<String, List<Change>> changesByRecord = changes.stream().collect(Collectors.groupingBy(Change::record));
            List<Mapping> mappings = claims.stream().collect(Collectors.groupingBy(Claim::ends)).entrySet().stream()
                    .map(entry -> new Mapping(
                            entry.getKey(),
                            distinct(entry.getValue()),
                            entry.getValue().stream()
                                    .map(Claim::iri)
                                    .distinct()
                                    .flatMap(iri -> changesByRecord.getOrDefault(iri, List.of()).stream())
                                    .toList()))
                    .sorted(Comparator.comparing(
                                    (Mapping mapping) -> mapping.ends().subject())
                            .thenComparing(mapping -> mapping.ends().object()))
                    .toList();
            return new Edition(
                    version,
                    mappings,
                    mappings.stream().collect(Collectors.toMap(Mapping::id, Function.identity(), (a, b) -> a)));
        }

        /** A record with two comments makes two rows. */
        private static List<Claim> distinct(List<Claim> claims) {
            return List.copyOf(claims.stream()
                    .collect(Collectors.toMap(
                            claim -> claim.iri() + " " + claim.graph(), Function.identity(), (a, b) -> a))
                    .values());
        }

        List<Mapping> list(Predicate<Mapping> filter) {
            return mappings.stream().filter(filter).toList();
        }
    }

    /** Only decisions, files and imports change what this is made of, and each makes a version. */
    Edition edition() {
        return store.read(dataset -> {
            long version = pipeline.published().version();
            Edition known = latest.get();
            if (known != null && known.version() == version) {
                return known;
            }
            Edition fresh = Edition.of(version, questions.claims(), questions.changes());
            latest.set(fresh);
            return fresh;
        });
    }

    /** A page of mappings, and the version it was read from. */
    public record Listed(long version, Page<Mapping> page) {}

    /**
     * The mappings that the filter lets through, in the order of their concepts.
     *
     * @param number number of the page, from 0
     * @param size most mappings on it
     * @throws IllegalArgumentException if number or size is out of range
     */
    public Listed list(MappingFilter filter, int number, int size) {
        Edition edition = edition();
        return page(edition, edition.list(filter), number, size);
    }

    /** The same, the most urgent first: what {@link #next} would show one after another. */
    public Listed queue(MappingFilter filter, int number, int size) {
        Edition edition = edition();
        return page(edition, edition.list(filter).stream().sorted(URGENCY).toList(), number, size);
    }

    private static Listed page(Edition edition, List<Mapping> all, int number, int size) {
        Page.requireValid(number, size);
        List<Mapping> items =
                all.stream().skip((long) number * size).limit(size).toList();
        return new Listed(edition.version(), new Page<>(items, number, size, all.size()));
    }

    /** All mappings that the filter lets through. */
    public List<Mapping> all(MappingFilter filter) {
        return edition().list(filter);
    }

    /** The most urgent one of those that wait for a decision; empty where none does. */
    public Optional<Mapping> next(MappingFilter filter) {
        return edition().list(filter.and(mapping -> mapping.state().isUndecided())).stream()
                .min(URGENCY);
    }

    /** @param id as {@link Ends#id} makes it */
    public Optional<Dossier> find(String id) {
        return store.read(dataset -> {
            List<Decision> decisions = questions.decisions(Ends.iri(id));
            Optional<Mapping> mapping = Optional.ofNullable(edition().byId().get(id))
                    .or(() -> Decision.last(decisions)
                            .map(decision -> new Mapping(decision.ends(), List.of(), List.of())));
            return mapping.map(found -> new Dossier(found, decisions));
        });
    }

    /** The mapping between two concepts, whether anybody has said something of it or not. */
    Dossier get(Ends ends) {
        return find(ends.id()).orElseGet(() -> new Dossier(new Mapping(ends, List.of(), List.of()), List.of()));
    }

    /**
     * Everything that a reviewer needs to decide.
     *
     * @param language tag of the language of texts
     */
    public Case open(Dossier dossier, String language) {
        return store.read(dataset -> {
            Edition edition = edition();
            Mapping mapping = dossier.mapping();
            Ends ends = mapping.ends();
            return new Case(
                    dossier,
                    questions.describe(ends.subject(), language),
                    questions.describe(ends.object(), language),
                    edition.list(other -> !other.equals(mapping)
                            && other.ends().subject().equals(ends.subject())
                            && other.state() == MappingState.CANDIDATE),
                    edition.list(other -> !other.equals(mapping) && isCuratedAt(ends, other)),
                    mapping.state() == MappingState.UNKNOWN ? List.of() : contradictions(ends, mapping.predicate()));
        });
    }

    private static boolean isCuratedAt(Ends ends, Mapping other) {
        return other.isDecided()
                && (other.ends().subject().equals(ends.subject())
                        || other.ends().object().equals(ends.object()));
    }

    /** What speaks against the mapping, but for what was decided on itself here, which a decision replaces. */
    List<Contradiction> contradictions(Ends ends, String predicate) {
        return questions.contradictions(ends, predicate).stream()
                .filter(other -> !other.isOwnDecision(ends))
                .toList();
    }

    /** The imported versions of taxonomies. */
    List<TaxonomyVersion> taxonomies() {
        return questions.taxonomies();
    }

    Described describe(String concept) {
        return questions.describe(concept, "en");
    }
}
