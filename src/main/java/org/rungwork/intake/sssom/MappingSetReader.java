package org.rungwork.intake.sssom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * Reads mapping sets of others in SSSOM's TSV form.
 *
 * <p>Options: {@code name}, else the name of the first file tells it; {@code version}, else its mapping_set_version.
 */
public final class MappingSetReader implements TaxonomyReader {

    private static final Pattern TABLE = Pattern.compile(".*\\.tsv", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");

    @Override
    public String kind() {
        return "sssom";
    }

    @Override
    public Taxonomy describe(Delivery delivery, Map<String, String> options) {
        SourceFile file = delivery.find(TABLE)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The delivery '" + delivery.name() + "' has no mapping set (sssom.tsv)"));
        SssomMetadata metadata = metadata(file);
        String name = options.getOrDefault("name", nameOf(file));
        String version = options.containsKey("version")
                ? options.get("version")
                : metadata.findSlot("mapping_set_version")
                        .orElseThrow(() -> new IllegalArgumentException("No mapping_set_version stands in "
                                + file.name() + "; give it as option version, such as version=1"));
        return new Taxonomy(
                name,
                version,
                metadata.findSlot("mapping_set_title").orElse(name + " " + version),
                metadata.findSlot("mapping_provider").orElse(""),
                metadata.findSlot("license").orElse(""),
                "",
                metadata.findSlot("mapping_set_id").orElse(""));
    }

    private static String nameOf(SourceFile file) {
        String stem = file.fileName().toLowerCase(Locale.ROOT).replaceFirst("(\\.candidate)?(\\.sssom)?\\.tsv$", "");
        return NO_NAME.matcher(stem).replaceAll("-");
    }

    private static SssomMetadata metadata(SourceFile file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            return SssomMetadata.read(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file.name() + ": " + failure.getMessage(), failure);
        }
    }

    @Override
    public Node graph(Taxonomy taxonomy) {
        return Graphs.crosswalk(taxonomy.id());
    }

    @Override
    public void read(Delivery delivery, Map<String, String> options, Receiver receiver) {
        List<SourceFile> files = delivery.list(TABLE);
        if (files.isEmpty()) {
            receiver.issue(ImportIssue.ofFile(
                    Code.MISSING_FILE, delivery.name(), "there is no mapping set (sssom.tsv)", "add one"));
        }
        for (SourceFile file : files) {
            List<ImportIssue> issues = new ArrayList<>();
            new SssomReader()
                    .read(
                            file,
                            triple -> {
                                receiver.progress(file);
                                receiver.triple(triple.getSubject(), triple.getPredicate(), triple.getObject());
                            },
                            issues);
            issues.forEach(receiver::issue);
        }
    }
}
