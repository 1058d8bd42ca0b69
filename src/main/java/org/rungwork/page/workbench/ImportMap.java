package org.rungwork.page.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which file a browser loads for the name of a module: what the jars of the editor say of themselves, joined. */
@Component
final class ImportMap {

    private static final String MAPS = "classpath*:META-INF/importmap.json";

    /** Modules in jars that say nothing of themselves: their addresses without version. */
    private static final Map<String, String> OTHERS = Map.of(
            "@codemirror/legacy-modes/mode/sparql", "/webjars/codemirror__legacy-modes/mode/sparql.js",
            "cytoscape", "/webjars/cytoscape/dist/cytoscape.esm.min.mjs");

    private final ResourceUrlProvider addresses;
    private volatile @Nullable String json;

    ImportMap(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    /** As it stands in a page, with nothing that could end a script element. */
    String json() {
        String known = json;
        if (known == null) {
            known = JsonMapper.shared()
                    .writeValueAsString(Map.of("imports", imports()))
                    .replace("<", "\\u003c");
            json = known;
        }
        return known;
    }

    private Map<String, String> imports() {
        Map<String, String> imports = new TreeMap<>();
        try {
            for (Resource map : new PathMatchingResourcePatternResolver().getResources(MAPS)) {
                try (InputStream content = map.getInputStream()) {
                    JsonNode read = JsonMapper.shared().readTree(content).path("imports");
                    read.propertyStream()
                            // folders: all that is imported has a name of its own
                            .filter(entry -> !entry.getKey().endsWith("/"))
                            .forEach(entry ->
                                    imports.put(entry.getKey(), entry.getValue().asString()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The modules of the editor cannot be listed", unreadable);
        }
        OTHERS.forEach((module, address) -> imports.put(module, versioned(address)));
        return imports;
    }

    private String versioned(String address) {
        String found = addresses.getForLookupPath(address);
        if (found == null) {
            throw new IllegalStateException(address + " is in no jar");
        }
        return found;
    }
}
