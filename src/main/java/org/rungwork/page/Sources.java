package org.rungwork.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rungwork.model.Evidence;
import org.rungwork.model.Statement;

/** Numbers the passages that a page rests on, each once, and lists them in the margin of the section that needs them first. */
public final class Sources {

    private final Map<String, String> titles;
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /** @param titles titles of documents and taxonomies by IRI */
    public Sources(Map<String, String> titles) {
        this.titles = titles;
    }

    /**
     * A small number after a figure, and what stands in the margin under that number.
     *
     * @param number from 1
     * @param statement IRI of what states it
     * @param status how the statement came about, such as Stated; "" where it does not say
     * @param evidence the passage, or the taxonomy
     * @param title title of the document or the taxonomy
     */
    public record Mark(int number, String statement, String status, Evidence evidence, String title) {}

    /** The margin of one section. */
    public final class Margin {

        private final List<Mark> listed = new ArrayList<>();

        /** The marks of a statement. */
        public List<Mark> of(Statement statement) {
            return of(statement.iri(), statement.status(), statement.evidence());
        }

        /**
         * The marks of what one row states.
         *
         * @param statement the column that names the stating node
         */
        public List<Mark> of(Row row, String statement) {
            return of(row.get(statement), row.localName("status"), row.evidence());
        }

        /** The marks of what several rows state, each once. */
        public List<Mark> of(List<Row> rows, String statement) {
            return rows.stream()
                    .flatMap(row -> of(row, statement).stream())
                    .distinct()
                    .toList();
        }

        public List<Mark> of(String statement, String status, List<Evidence> evidence) {
            return evidence.stream().map(one -> mark(statement, status, one)).toList();
        }

        private Mark mark(String statement, String status, Evidence evidence) {
            // passages of a taxonomy are all of one kind: the taxonomy is the source
            String key = evidence.line().isPresent() ? evidence.iri() : evidence.document();
            return marks.computeIfAbsent(key, fresh -> {
                Mark mark = new Mark(
                        marks.size() + 1,
                        statement,
                        status,
                        evidence,
                        titles.getOrDefault(evidence.document(), evidence.document()));
                listed.add(mark);
                return mark;
            });
        }

        /** The sources that this section is the first to need. */
        public List<Mark> listed() {
            return listed;
        }
    }

    public Margin margin() {
        return new Margin();
    }
}
