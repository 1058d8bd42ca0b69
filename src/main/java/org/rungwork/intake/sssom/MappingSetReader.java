package org.rungwork.intake.sssom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.model.Taxonomy;
import org.rungwork.vocabulary.Graphs;

/**
 * Reads mapping sets of others in any form of SSSOM. A table without metadata of its own has them in the file of the
 * same name with the ending yml.
 *
 * <p>Options: {@code name}, else the name of the first file tells it; {@code version}, else its mapping_set_version.
 */
public final class MappingSetReader implements TaxonomyReader {

    private static final Pattern SET =
            Pattern.compile(".*\\.(tsv|json|ttl|trig|nt|nq|rdf|owl|jsonld)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDING = Pattern.compile("(\\.sssom)?\\.[A-Za-z]+$");
    private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");

    private final SssomReader sssom = new SssomReader();

    @Override
    public String kind() {
        return "sssom";
    }

    @Override
    public Taxonomy describe(Delivery delivery, Map<String, String> options) {
        SourceFile file = delivery.find(SET)
                .orElseThrow(() -> new IllegalArgumentException("The delivery '" + delivery.name()
                        + "' has no mapping set (sssom.tsv, sssom.json or RDF such as .ttl)"));
        MappingSet set = set(file, delivery);
        String name = options.getOrDefault("name", nameOf(file));
        String version = options.containsKey("version")
                ? options.get("version")
                : set.find(Slot.MAPPING_SET_VERSION)
                        .orElseThrow(() -> new IllegalArgumentException("No mapping_set_version stands in "
                                + file.name() + "; give it as option version, such as version=1"));
        return new Taxonomy(
                name,
                version,
                set.find(Slot.MAPPING_SET_TITLE).orElse(name + " " + version),
                Condensed.of(set).values().find(Slot.MAPPING_PROVIDER).orElse(""),
                set.find(Slot.LICENSE).orElse(""),
                "",
                set.find(Slot.MAPPING_SET_ID).orElse(""));
    }

    private MappingSet set(SourceFile file, Delivery delivery) {
        SssomReading reading = sssom.read(file, metadata(file, delivery), () -> {});
        return reading.set().orElseThrow(() -> {
            ImportIssue issue = reading.issues().getLast();
            return new IllegalArgumentException(issue.where() + ": " + issue.message() + "; " + issue.fix());
        });
    }

    private static String nameOf(SourceFile file) {
        return NO_NAME.matcher(stem(file).toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private static String stem(SourceFile file) {
        return setName(file).replaceFirst("\\.candidate$", "");
    }

    private static String setName(SourceFile file) {
        return ENDING.matcher(file.fileName()).replaceFirst("");
    }

    /** The metadata of a table, if a file beside it has them. */
    private static Optional<SourceFile> metadata(SourceFile table, Delivery delivery) {
        String beside = table.name().replaceFirst("(\\.sssom)?\\.tsv$", "");
        return List.of(".sssom.yml", ".yml", ".sssom.yaml", ".yaml").stream()
                .flatMap(ending ->
                        delivery.files().stream().filter(file -> file.name().equals(beside + ending)))
                .findFirst();
    }

    @Override
    public Node graph(Taxonomy taxonomy) {
        return Graphs.crosswalk(taxonomy.id());
    }

    @Override
    public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
        List<SourceFile> files = delivery.list(SET);
        if (files.isEmpty()) {
            receiver.issue(ImportIssue.ofFile(
                    Code.MISSING_FILE,
                    delivery.name(),
                    "there is no mapping set (sssom.tsv, sssom.json or RDF such as .ttl)",
                    "add one"));
        }
        for (SourceFile file : files) {
            SssomReading reading = sssom.read(file, metadata(file, delivery), () -> receiver.progress(file));
            boolean isReviewed = !file.fileName().contains(".candidate.");
            reading.issues().forEach(receiver::issue);
            if (isReviewed) {
                reading.contradictions().forEach(receiver::issue);
            }
            reading.set()
                    .ifPresent(set -> StoredMappings.triples(
                            set,
                            setName(file),
                            isReviewed,
                            triple -> receiver.triple(triple.getSubject(), triple.getPredicate(), triple.getObject())));
        }
    }
}
