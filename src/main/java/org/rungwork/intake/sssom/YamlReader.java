package org.rungwork.intake.sssom;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rungwork.intake.ImportIssue.Code;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads metadata in YAML, every scalar as the text that it is: a version 1.10 is no number. */
final class YamlReader {

    private static final String FIX = "write the metadata as a YAML map, in a table with # before each line";

    private final String file;
    private final int indent;
    private final Map<String, Place> places = new LinkedHashMap<>();
    /** The form has no aliases, with which a value might even hold itself. */
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param indent letters before each line that are none of the YAML */
    YamlReader(String file, int indent) {
        this.file = file;
        this.indent = indent;
    }

    RawSet read(String yaml) throws SetRefused {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root == null) {
                return RawSet.of(Map.of(), slot -> Place.UNKNOWN);
            }
            if (!(root instanceof MappingNode map)) {
                throw refused(Place.of(1), "the metadata are no YAML map", FIX);
            }
            for (NodeTuple entry : map.getValue()) {
                places.put(key(entry), place(entry.getKeyNode()));
            }
            return RawSet.of(tree(map), slot -> places.getOrDefault(slot, Place.UNKNOWN));
        } catch (SlotRefused wrong) {
            throw refused(
                    places.getOrDefault(wrong.slot(), Place.UNKNOWN), String.valueOf(wrong.getMessage()), wrong.fix());
        } catch (MarkedYAMLException malformed) {
            Mark mark = malformed.getProblemMark();
            throw refused(
                    mark == null ? Place.UNKNOWN : place(mark),
                    "the metadata are no YAML: " + malformed.getProblem(),
                    FIX);
        } catch (YAMLException malformed) {
            throw refused(Place.UNKNOWN, "the metadata are no YAML: " + malformed.getMessage(), FIX);
        }
    }

    private Map<String, @Nullable Object> tree(MappingNode node) throws SetRefused {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            String key = key(entry);
            if (tree.containsKey(key)) {
                throw refused(place(entry.getKeyNode()), "'" + key + "' stands there twice", "take one out");
            }
            tree.put(key, value(entry.getValueNode()));
        }
        return tree;
    }

    private @Nullable Object value(Node node) throws SetRefused {
        if (!seen.add(node)) {
            throw refused(place(node), "what stands here is used at another place too (*)", "write it at both places");
        }
        if (node instanceof MappingNode map) {
            return tree(map);
        }
        if (node instanceof SequenceNode list) {
            List<@Nullable Object> items = new ArrayList<>();
            for (Node item : list.getValue()) {
                items.add(value(item));
            }
            return items;
        }
        return node instanceof ScalarNode scalar && !node.getTag().equals(Tag.NULL) ? scalar.getValue() : null;
    }

    private String key(NodeTuple entry) throws SetRefused {
        if (!(entry.getKeyNode() instanceof ScalarNode name)) {
            throw refused(
                    place(entry.getKeyNode()), "a name is a list or a map", "write a plain name before the colon");
        }
        return name.getValue();
    }

    private Place place(Node node) {
        return place(node.getStartMark());
    }

    private Place place(Mark mark) {
        return Place.of(mark.getLine() + 1L, mark.getColumn() + 1L + indent);
    }

    private SetRefused refused(Place place, String message, String fix) {
        return new SetRefused(place.issue(Code.SYNTAX, file, message, fix));
    }
}
