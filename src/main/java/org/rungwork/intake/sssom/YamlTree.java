package org.rungwork.intake.sssom;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML with every scalar as the text that it is: a version 1.10 is no number. */
final class YamlTree {

    private YamlTree() {}

    /** @throws IllegalArgumentException if the text is no YAML map */
    static Map<?, ?> read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumper = new DumperOptions();
        Object tree;
        try {
            tree = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextOnly())
                    .load(yaml);
        } catch (YAMLException failure) {
            throw new IllegalArgumentException("it is no YAML: " + failure.getMessage(), failure);
        }
        if (tree == null) {
            return Map.of();
        }
        if (tree instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("it is no YAML map");
    }

    private static final class TextOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // no text means anything but itself
        }
    }
}
