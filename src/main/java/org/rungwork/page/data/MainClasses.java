package org.rungwork.page.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rungwork.page.data.OntologyPage.Joint;
import org.rungwork.page.data.OntologyPage.Picture;
import org.rungwork.page.data.OntologyPage.Reference;
import org.rungwork.page.picture.Grid;
import org.rungwork.page.picture.Grid.Place;
import org.rungwork.page.picture.Grid.Tie;

/**
 * The classes that the rest hangs on, each with its place in the picture. Which properties join them, the domains and
 * ranges of the ontology tell; a requirement for a skill also has the properties of requirements.
 */
final class MainClasses {

    private static final Map<String, Place> PLACES = places();

    private static final Map<String, String> STANDS_FOR = Map.of("Requirement", "SkillRequirement");

    private MainClasses() {}

    private static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("Progression", new Place(0, 0));
        places.put("Role", new Place(1, 0));
        places.put("SkillRequirement", new Place(2, 0));
        places.put("Skill", new Place(3, 0));
        places.put("Statement", new Place(0, 1));
        places.put("Norm", new Place(2, 1));
        places.put("Evidence", new Place(0, 2));
        places.put("SourceDocument", new Place(1, 2));
        places.put("Authority", new Place(3, 2));
        return places;
    }

    /**
     * A property between classes of ours.
     *
     * @param domain local name of the class it is of
     * @param range local name of the class it leads to
     */
    record Property(String label, String domain, String range) {}

    /** @param labels of classes by local name */
    static Picture picture(List<Property> properties, Map<String, String> labels) {
        List<String> names = List.copyOf(PLACES.keySet());
        Map<Tie, List<String>> joined = new LinkedHashMap<>();
        for (Property property : properties) {
            int from = names.indexOf(STANDS_FOR.getOrDefault(property.domain(), property.domain()));
            int to = names.indexOf(STANDS_FOR.getOrDefault(property.range(), property.range()));
            if (from >= 0 && to >= 0 && from != to && isDrawn(names.get(from), names.get(to))) {
                joined.computeIfAbsent(new Tie(from, to), fresh -> new ArrayList<>())
                        .add(property.label());
            }
        }
        List<Reference> references = names.stream()
                .map(name -> new Reference(labels.getOrDefault(name, name), "#" + name))
                .toList();
        List<Joint> joints = joined.entrySet().stream()
                .map(tie -> new Joint(
                        references.get(tie.getKey().from()),
                        tie.getValue().stream().collect(Collectors.joining(", ")),
                        references.get(tie.getKey().to())))
                .toList();
        return new Picture(Grid.of(List.copyOf(PLACES.values()), List.copyOf(joined.keySet())), references, joints);
    }

    /** A line from one end of the picture to the other in another row would cross everything. */
    private static boolean isDrawn(String from, String to) {
        Place one = PLACES.get(from);
        Place other = PLACES.get(to);
        return one.row() == other.row() || Math.abs(one.column() - other.column()) <= 1;
    }
}
