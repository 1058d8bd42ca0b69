package org.rungwork.intake.crosswalk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rungwork.intake.sssom.Prefixes;
import org.rungwork.intake.sssom.Slot;
import org.rungwork.intake.sssom.SlotValues;
import org.rungwork.intake.table.Table.Form;
import org.rungwork.model.MatchRelation;
import org.rungwork.model.Taxonomy;

/**
 * How to read a table of matches.
 *
 * @param taxonomy what the table is
 * @param files what the name of the file looks like
 * @param form how cells are parted
 * @param subject the side that the word of a match speaks about: subject skos:broadMatch object means that the object is
 *     the broader one
 * @param object the other side
 * @param match column of the words
 * @param relations by the words of the table
 * @param slots further SSSOM slots, the same for all rows
 */
record Crosswalk(
        Taxonomy taxonomy,
        Pattern files,
        Form form,
        Side subject,
        Side object,
        String match,
        Map<String, MatchRelation> relations,
        Map<Slot, String> slots) {

    Crosswalk {
        relations = Map.copyOf(relations);
        slots = Map.copyOf(slots);
    }

    /** @throws IllegalArgumentException if the text describes no table; the message says what is wrong */
    static Crosswalk parse(String yaml) {
        Settings settings = Settings.parse(yaml);
        Side left = Side.of(settings.map("left"));
        Side right = Side.of(settings.map("right"));
        boolean fromLeft = switch (settings.text("subject")) {
            case "left" -> true;
            case "right" -> false;
            default -> throw new IllegalArgumentException("subject is neither left nor right");
        };
        Side subject = fromLeft ? left : right;
        Side object = fromLeft ? right : left;
        return new Crosswalk(
                taxonomy(settings),
                settings.pattern("files"),
                form(settings.text("form")),
                subject,
                object,
                settings.text("match"),
                relations(settings.map("matches").texts()),
                slots(settings, subject, object));
    }

    private static Map<String, MatchRelation> relations(Map<String, String> words) {
        Map<String, MatchRelation> relations = new HashMap<>();
        words.forEach((word, name) -> relations.put(
                word,
                MatchRelation.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' for the match '" + word
                                + "' is no mapping property of SKOS; use "
                                + Arrays.stream(MatchRelation.values())
                                        .map(MatchRelation::localName)
                                        .collect(Collectors.joining(", "))))));
        return relations;
    }

    private static Taxonomy taxonomy(Settings settings) {
        String name = settings.text("name");
        String version = settings.text("version");
        return new Taxonomy(
                name,
                version,
                settings.find("title").orElse(name + " " + version),
                settings.find("publisher").orElse(""),
                settings.find("licence").orElse(""),
                settings.find("attribution").orElse(""),
                settings.find("homepage").orElse(""));
    }

    private static Form form(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "comma" -> Form.COMMA;
            case "semicolon" -> Form.SEMICOLON;
            case "tab" -> Form.TAB;
            default -> throw new IllegalArgumentException("form is none of comma, semicolon, tab");
        };
    }

    private static String justification(Settings settings) {
        String term = settings.text("justification");
        return Prefixes.NONE
                .expand(term)
                .orElseThrow(() -> new IllegalArgumentException(
                        "justification '" + term + "' is no term such as semapv:ManualMappingCuration; correct it"));
    }

    private static Map<Slot, String> slots(Settings settings, Side subject, Side object) {
        Map<Slot, String> slots = new EnumMap<>(Slot.class);
        slots.put(Slot.MAPPING_JUSTIFICATION, justification(settings));
        settings.find("author").ifPresent(author -> slots.put(Slot.AUTHOR_ID, author));
        settings.find("date").ifPresent(date -> slots.put(Slot.MAPPING_DATE, date));
        slots.put(Slot.SUBJECT_SOURCE, subject.source());
        slots.put(Slot.SUBJECT_SOURCE_VERSION, subject.version());
        slots.put(Slot.OBJECT_SOURCE, object.source());
        slots.put(Slot.OBJECT_SOURCE_VERSION, object.version());
        slots.values().removeIf(String::isEmpty);
        // what the model does not allow in the slots of all rows is told at once, not for each row
        slots.forEach((slot, value) -> new SlotValues(Map.of(slot, List.of(value)), Map.of()));
        return slots;
    }

    /** The columns that the table must have. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(subject.id(), object.id(), match));
        Optional.of(subject.label()).filter(label -> !label.isEmpty()).ifPresent(columns::add);
        Optional.of(object.label()).filter(label -> !label.isEmpty()).ifPresent(columns::add);
        return columns;
    }
}
