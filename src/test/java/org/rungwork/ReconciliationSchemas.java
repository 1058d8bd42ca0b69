package org.rungwork;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schemas of one version of the Reconciliation Service API, as its community publishes them. */
final class ReconciliationSchemas {

    /** What they name as their dialect names no version; the examples were judged by this one. */
    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";

    private final Path folder;
    private final SchemaRegistry registry;

    private ReconciliationSchemas(Path folder, SchemaRegistry registry) {
        this.folder = folder;
        this.registry = registry;
    }

    /** @param version 0.2 or 1.0-draft; skips the test where the schemas are not present */
    static ReconciliationSchemas of(String version) {
        Path folder = SharedData.suite("reconciliation-specs")
                .resolve("reconciliation-specs")
                .resolve(version);
        Map<String, String> schemas = new HashMap<>();
        for (Path file : files(folder.resolve("schemas"))) {
            String text = ProjectFiles.read(file);
            schemas.put(id(text), text.replace("http://json-schema.org/schema#", DIALECT));
        }
        return new ReconciliationSchemas(
                folder,
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, registry -> registry.schemas(schemas)));
    }

    private static String id(String schema) {
        return JsonMapper.shared().readTree(schema).get("$id").stringValue().replace("#", "");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The examples that are, or are not, as they must be. */
    List<Path> examples(String folderName) {
        return ProjectFiles.list(folder.resolve("examples").toString(), ".json").stream()
                .filter(file -> file.getParent().getFileName().toString().equals(folderName))
                .toList();
    }

    /**
     * What is wrong with a document.
     *
     * @param kind name of a schema, such as manifest; or with a pointer into it, such as {@code manifest#/properties/extend}
     */
    List<String> offences(String kind, String document) {
        String[] parts = kind.split("#", 2);
        String id = id(ProjectFiles.read(folder.resolve("schemas").resolve(parts[0] + ".json")));
        Schema schema = registry.getSchema(SchemaLocation.of(id + "#" + (parts.length == 1 ? "" : parts[1])));
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
