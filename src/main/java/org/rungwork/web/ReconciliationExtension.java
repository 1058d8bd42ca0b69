package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rungwork.linking.Target;
import org.rungwork.reconciliation.Property;
import org.rungwork.reconciliation.Reconciler;
import org.rungwork.reconciliation.Value;
import org.rungwork.request.RequestException;
import org.rungwork.web.ReconciliationViews.Cell;
import org.rungwork.web.ReconciliationViews.Choice;
import org.rungwork.web.ReconciliationViews.Setting;

/**
 * Further columns for rows that are matched. The ids of one column belong to one service; so matches with other taxonomies
 * come as IRIs, or as concepts of the one taxonomy that a setting names.
 *
 * @param ids of concepts, one for each row
 * @param columns what is wanted of them
 */
record ReconciliationExtension(List<String> ids, List<Column> columns) {

    private static final String TAXONOMY = "taxonomy";
    private static final String LIMIT = "limit";
    private static final String ALL = "";
    private static final Set<String> SETTINGS = Set.of(TAXONOMY, LIMIT);
    private static final int MOST_COLUMNS = 50;
    private static final int MOST_VALUES = 10_000;

    /**
     * A column that is to be filled.
     *
     * @param taxonomy the target whose concepts are wanted; "" for all, as texts
     * @param limit the most values in a cell; 0 for all
     */
    record Column(Property property, String taxonomy, int limit) {

        /** The target in which the ids of the column are understood; "" where it holds texts. */
        String place(Target target) {
            if (!property.leadsToConcepts()) {
                return "";
            }
            if (property.isMatch()) {
                return taxonomy;
            }
            boolean leadsToSkills = property == Property.SKILL || property == Property.ESSENTIAL_SKILL;
            return leadsToSkills && target.name().equals("roles") ? "skills" : target.name();
        }

        List<Cell> cells(List<Value> values, Target target) {
            String place = place(target);
            return values.stream()
                    .filter(value -> place.isEmpty() || place.equals(value.target()))
                    .limit(limit == 0 ? Long.MAX_VALUE : limit)
                    .map(value -> Cell.of(value, place))
                    .toList();
        }
    }

    /**
     * For answers whose rows name each cell by its property.
     *
     * @throws RequestException if a property is asked for twice: one column would take the place of the other
     */
    static ReconciliationExtension readKeyed(JsonPart query, List<Target> targets) {
        ReconciliationExtension extension = read(query, targets);
        Set<String> ids = new HashSet<>();
        for (JsonPart property : query.get("properties").items()) {
            JsonPart id = property.get("id");
            if (!ids.add(id.text())) {
                throw id.refused("'" + id.text() + "' is asked for already, and a row holds it once in this version:"
                        + " send a request for each of its columns, or use the draft of version 1.0");
            }
        }
        return extension;
    }

    /** @param targets the taxonomies that there are */
    static ReconciliationExtension read(JsonPart query, List<Target> targets) {
        List<String> ids =
                query.get("ids").items().stream().map(JsonPart::text).distinct().toList();
        ReconciliationQueries.requireSize(ids.size(), "ids");
        List<Column> columns = new ArrayList<>();
        for (JsonPart property : query.get("properties").items()) {
            columns.add(column(property, targets));
        }
        if (columns.size() > MOST_COLUMNS) {
            throw RequestException.batchTooLarge(columns.size(), MOST_COLUMNS, "properties");
        }
        return new ReconciliationExtension(ids, columns);
    }

    private static Column column(JsonPart property, List<Target> targets) {
        Property of = ReconciliationQueries.property(property.get("id"));
        if (property.find("settings").isEmpty()) {
            return new Column(of, ALL, 0);
        }
        JsonPart settings = property.get("settings").only(SETTINGS);
        return new Column(
                of,
                settings.find(TAXONOMY).map(name -> taxonomy(name, targets)).orElse(ALL),
                settings.find(LIMIT).map(ReconciliationExtension::number).orElse(0));
    }

    private static String taxonomy(JsonPart name, List<Target> targets) {
        String text = name.text();
        List<String> names = targets.stream().map(Target::name).toList();
        if (!text.equals(ALL) && !names.contains(text)) {
            throw name.refused(
                    "there is no taxonomy '" + JsonPart.shown(text) + "'; there are " + String.join(", ", names));
        }
        return text;
    }

    /** Forms send numbers as texts. */
    private static int number(JsonPart limit) {
        try {
            int number = Integer.parseInt(limit.value());
            if (number >= 0 && number <= MOST_VALUES) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw limit.refused("must be a whole number from 0 to " + MOST_VALUES);
        }
        throw limit.refused("must be a whole number from 0 to " + MOST_VALUES);
    }

    /** What may be set for a column. */
    static List<Setting> settings(Collection<Target> targets) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(ALL, "all, as IRIs")));
        targets.forEach(target -> choices.add(new Choice(target.name(), target.title())));
        return List.of(
                Setting.of(
                        TAXONOMY,
                        "Taxonomy of matches",
                        "select",
                        ALL,
                        "Of matches, those in one taxonomy, as concepts",
                        choices),
                Setting.of(LIMIT, "Limit", "number", 0, "The most values in a cell; 0 for all", null));
    }

    @JsonInclude(Include.NON_NULL)
    record Meta(String id, String name, @Nullable String service) {}

    record Answer(List<Meta> meta, Map<String, Map<String, List<Cell>>> rows) {}

    record DraftAnswer(List<Meta> meta, List<Row> rows) {}

    record Row(String id, List<Cells> properties) {}

    record Cells(String id, List<Cell> values) {}

    Answer answer(Reconciler reconciler, UnaryOperator<String> address) {
        Map<Property, Map<String, List<Value>>> values = values(reconciler);
        Map<String, Map<String, List<Cell>>> rows = new LinkedHashMap<>();
        for (String id : ids) {
            Map<String, List<Cell>> row = new LinkedHashMap<>();
            columns.forEach(column -> row.put(column.property().id(), cells(column, id, values, reconciler)));
            rows.put(id, row);
        }
        return new Answer(meta(reconciler, address), rows);
    }

    DraftAnswer draftAnswer(Reconciler reconciler, UnaryOperator<String> address) {
        Map<Property, Map<String, List<Value>>> values = values(reconciler);
        List<Row> rows = ids.stream()
                .map(id -> new Row(
                        id,
                        columns.stream()
                                .map(column -> new Cells(column.property().id(), cells(column, id, values, reconciler)))
                                .toList()))
                .toList();
        return new DraftAnswer(meta(reconciler, address), rows);
    }

    private Map<Property, Map<String, List<Value>>> values(Reconciler reconciler) {
        return reconciler.values(
                ids, columns.stream().map(Column::property).distinct().toList());
    }

    private static List<Cell> cells(
            Column column, String id, Map<Property, Map<String, List<Value>>> values, Reconciler reconciler) {
        return column.cells(values.get(column.property()).getOrDefault(id, List.of()), reconciler.target());
    }

    /** @param address gives the address of the service of a target */
    private List<Meta> meta(Reconciler reconciler, UnaryOperator<String> address) {
        return columns.stream()
                .map(column -> {
                    String place = column.place(reconciler.target());
                    boolean isElsewhere = !place.isEmpty()
                            && !place.equals(reconciler.target().name());
                    return new Meta(
                            column.property().id(),
                            column.property().label(),
                            isElsewhere ? address.apply(place) : null);
                })
                .toList();
    }
}
