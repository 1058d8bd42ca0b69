package org.rungwork.linking.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rungwork.linking.LinkQuery;
import org.rungwork.linking.Linker;
import org.rungwork.linking.Term;

/**
 * Skills as job advertisements word them, with the ESCO skill that people chose: a table with sentence, span, sub_span and
 * label. Spans that ESCO has no skill for are questions without an answer; those that people found too vague are left
 * out.
 */
final class SpanSet {

    private static final String NONE = "LABEL NOT PRESENT";
    private static final String VAGUE = "UNDERSPECIFIED";

    private SpanSet() {}

    private record Span(String sentence, String text) {}

    /** @param types IRIs of the classes that skills have in the terminology */
    static CaseSet read(Path file, String title, Linker linker, Set<String> types) {
        Map<String, String> byLabel = new LinkedHashMap<>();
        for (Term term : linker.terminology().terms()) {
            if (types.isEmpty() || term.types().stream().anyMatch(types::contains)) {
                byLabel.putIfAbsent(term.label(), term.iri());
            }
        }
        Map<Span, Set<String>> labels = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String part = row.getField("sub_span");
                Span span = new Span(row.getField("sentence"), part.isBlank() ? row.getField("span") : part);
                if (!span.text().isBlank()) {
                    labels.computeIfAbsent(span, unseen -> new LinkedHashSet<>())
                            .add(row.getField("label"));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file.getFileName(), failure);
        }
        List<Case> cases = new ArrayList<>();
        labels.forEach((span, chosen) -> {
            Set<String> right = new LinkedHashSet<>();
            boolean known = true;
            for (String label : chosen) {
                if (!label.equals(NONE)) {
                    known &= !label.equals(VAGUE) && byLabel.containsKey(label);
                    right.add(byLabel.getOrDefault(label, ""));
                }
            }
            if (known) {
                cases.add(new Case(LinkQuery.of(span.text(), 10).ofTypes(types), right));
            }
        });
        return new CaseSet(
                file.getFileName().toString().replaceFirst("_.*", ""), title, CaseSet.Unit.CONCEPT, linker, cases);
    }
}
