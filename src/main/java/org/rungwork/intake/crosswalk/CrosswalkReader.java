package org.rungwork.intake.crosswalk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.rungwork.intake.table.Table;
import org.rungwork.model.Taxonomy;
import org.rungwork.vocabulary.Graphs;

/**
 * Reads tables of matches between two classifications into mapping records as SSSOM has them. Which column is what, and
 * which side the word of a match speaks about, is told by a description in YAML: {@code crosswalk.yaml} in the delivery,
 * else the bundled one that option {@code config} names, else the bundled one that fits the header of a file.
 */
public final class CrosswalkReader implements TaxonomyReader {

    private static final Pattern DESCRIPTION = Pattern.compile("crosswalk\\.ya?ml");
    private static final List<String> BUNDLED = List.of("esco-onet");

    @Override
    public String kind() {
        return "crosswalk";
    }

    @Override
    public Taxonomy describe(Delivery delivery, Map<String, String> options) {
        return crosswalk(delivery, options).taxonomy();
    }

    @Override
    public Node graph(Taxonomy taxonomy) {
        return Graphs.crosswalk(taxonomy.id());
    }

    @Override
    public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
        Crosswalk crosswalk = crosswalk(delivery, options);
        List<SourceFile> files = delivery.list(crosswalk.files());
        if (files.isEmpty()) {
            receiver.issue(ImportIssue.ofFile(
                    Code.MISSING_FILE,
                    delivery.name(),
                    "no file has a name such as " + crosswalk.files(),
                    "add the table, or put files in its description right"));
            return;
        }
        SourceFile table = fitting(files, crosswalk).orElse(files.getFirst());
        MatchRows rows = new MatchRows(crosswalk, receiver);
        Table.read(table, crosswalk.form(), crosswalk.columns(), receiver, rows);
    }

    private static Optional<SourceFile> fitting(List<SourceFile> files, Crosswalk crosswalk) {
        return files.stream()
                .filter(file -> Table.hasHeader(file, crosswalk.form(), crosswalk.columns(), new Nobody()))
                .findFirst();
    }

    private static Crosswalk crosswalk(Delivery delivery, Map<String, String> options) {
        Optional<SourceFile> own = delivery.find(DESCRIPTION);
        if (own.isPresent()) {
            return Crosswalk.parse(own.get().text());
        }
        if (options.containsKey("config")) {
            return bundled(options.get("config"));
        }
        return BUNDLED.stream()
                .map(CrosswalkReader::bundled)
                .filter(crosswalk ->
                        fitting(delivery.list(crosswalk.files()), crosswalk).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No file of '" + delivery.name()
                        + "' is a crosswalk that is known; describe the table in a file crosswalk.yaml beside it"));
    }

    private static Crosswalk bundled(String name) {
        if (!BUNDLED.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no description '" + name + "' of a crosswalk; there is " + String.join(", ", BUNDLED));
        }
        String resource = "/crosswalks/" + name + ".yaml";
        try (InputStream in = CrosswalkReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing in the program");
            }
            return Crosswalk.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + resource, failure);
        }
    }

    /** Whether a table fits is asked of many, and most of them rightly do not. */
    private static final class Nobody implements Receiver {

        @Override
        public void triple(Node subject, Node predicate, Node object) {}

        @Override
        public void issue(ImportIssue issue) {}

        @Override
        public void progress(SourceFile file) {}
    }
}
