package org.rungwork.page.concept;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rungwork.page.Row;
import org.rungwork.query.QueryCatalogue;

/**
 * A career track as a line of the map.
 *
 * @param iri its IRI; "" for the roles of no track
 * @param label its name; "" for the roles of no track
 * @param letter its bullet, so that colour is never alone
 * @param colour class of its colour in the style sheet
 */
public record Track(String iri, String label, String letter, String colour) {

    /** The roles that belong to no track. */
    public static final Track NONE = new Track("", "", "", "line-none");

    private static final int COLOURS = 6;

    /** The tracks of all roles that have one, by IRI of the role. */
    public static Map<String, Track> ofRoles(QueryCatalogue catalogue) {
        Map<String, Track> byIri = new LinkedHashMap<>();
        Map<String, Track> byRole = new HashMap<>();
        Set<String> letters = new TreeSet<>();
        for (Row row : Row.ask(catalogue, "roles-by-track", Map.<String, List<String>>of())) {
            Track track = byIri.computeIfAbsent(row.get("track"), iri -> {
                String label = row.label("trackLabel", "track");
                String letter = letter(label, letters);
                letters.add(letter);
                return new Track(iri, label, letter, "line-" + byIri.size() % COLOURS);
            });
            byRole.put(row.get("role"), track);
        }
        return byRole;
    }

    /** The first letter of the name that no other track has. */
    private static String letter(String label, Set<String> taken) {
        return label.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> Character.toString(letter).toUpperCase(Locale.ROOT))
                .filter(letter -> !taken.contains(letter))
                .findFirst()
                .orElse("*");
    }

    public boolean isTrack() {
        return !iri.isEmpty();
    }
}
