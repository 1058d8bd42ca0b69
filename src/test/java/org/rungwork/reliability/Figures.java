package org.rungwork.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a run found, as rows for the scorecard: printed, and kept in a file where {@code -Dreliability=true} asks for it. */
public final class Figures {

    static final Path FOLDER = Path.of("target", "reliability");
    static final String HEADER = "area\tmeasure\trungwork\tplain-fuseki\tnote";

    private final String name;
    private final String area;
    private final List<String> rows = new ArrayList<>();

    /**
     * @param name of the file, without its ending
     * @param area title of the table that the rows belong to
     */
    public Figures(String name, String area) {
        this.name = name;
        this.area = area;
    }

    /** @param plainFuseki empty where there is nothing to compare with */
    public Figures row(String measure, Object rungwork, Object plainFuseki, String note) {
        String row = String.join("\t", area, measure, rungwork.toString(), plainFuseki.toString(), note);
        rows.add(row.replaceAll("[\r\n|]+", " "));
        return this;
    }

    /** Called when everything has been found as it should be: a run that fails leaves no file. */
    public void write() throws IOException {
        rows.forEach(System.out::println);
        if (Boolean.getBoolean("reliability")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".tsv"), HEADER + "\n" + String.join("\n", rows) + "\n");
        }
    }
}
