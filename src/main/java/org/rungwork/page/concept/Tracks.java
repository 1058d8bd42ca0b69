package org.rungwork.page.concept;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rungwork.page.Row;
import org.rungwork.query.PerVersion;
import org.rungwork.query.QueryCatalogue;
import org.springframework.stereotype.Component;

/** The tracks of all roles that have one, read once for each published version. */
@Component
public final class Tracks {

    private static final int COLOURS = 6;

    private final QueryCatalogue catalogue;
    private final PerVersion<Map<String, Track>> read = new PerVersion<>();

    Tracks(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** By IRI of the role. */
    public Map<String, Track> ofRoles(long version) {
        return read.get(version, this::read);
    }

    private Map<String, Track> read() {
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
}
