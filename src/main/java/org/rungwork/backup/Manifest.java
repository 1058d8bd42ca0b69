package org.rungwork.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup says of itself, in its manifest.json.
 *
 * @param taken when it was begun
 * @param version the published version that it has
 * @param files in the order of their names
 */
public record Manifest(Instant taken, long version, List<Entry> files) {

    static final String NAME = "manifest.json";

    /** Raised when backups are laid out in another way. */
    private static final int FORMAT = 1;

    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * A file of the data.
     *
     * @param name without a folder
     * @param size in bytes
     * @param sha256 digest of its bytes, in hexadecimal
     */
    public record Entry(String name, long size, String sha256) {}

    public long size() {
        return files.stream().mapToLong(Entry::size).sum();
    }

    void write(Path folder) throws IOException {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("format", FORMAT);
        json.put("taken", taken.toString());
        json.put("version", version);
        ArrayNode list = json.putArray("files");
        for (Entry file : files) {
            list.addObject().put("name", file.name).put("size", file.size).put("sha256", file.sha256);
        }
        Path whole = folder.resolve(NAME);
        Files.writeString(whole, json.toPrettyString() + "\n");
        Copying.force(whole);
    }

    /** @throws BackupException if there is none, or it is none of ours */
    static Manifest read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no backup in " + folder + ": it has no " + NAME);
        }
        try {
            return parse(file, JsonMapper.shared().readTree(Files.readString(file)));
        } catch (IOException | JacksonException | DateTimeException unreadable) {
            throw new BackupException(
                    "The backup " + folder + " cannot be used: its " + NAME + " is damaged", unreadable);
        }
    }

    private static Manifest parse(Path file, JsonNode json) {
        if (json.path("format").asInt(0) != FORMAT) {
            throw new BackupException(file + " is of a format that this version does not read");
        }
        List<Entry> files = new ArrayList<>();
        for (JsonNode entry : json.path("files")) {
            String name = entry.path("name").asString("");
            if (name.isEmpty() || !Path.of(name).equals(Path.of(name).getFileName())) {
                throw new BackupException(file + " names a file that cannot be: '" + name + "'");
            }
            files.add(new Entry(
                    name, entry.path("size").asLong(-1), entry.path("sha256").asString("")));
        }
        return new Manifest(
                Instant.parse(json.path("taken").asString("")),
                json.path("version").asLong(0),
                files);
    }
}
