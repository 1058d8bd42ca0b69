package org.rungwork.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A SPARQL file with its header: lines {@code # key: value} at the top, as in {@code # question: Who hires?}.
 *
 * @param name file name without folder and ending, such as {@code skills-of-role}
 * @param header the header lines in their order; a key may occur several times
 * @param text the whole file, header included
 */
public record QueryFile(String name, List<Entry> header, String text) {

    private static final Pattern HEADER_LINE = Pattern.compile("#\\s*([a-z-]+):\\s*(.*?)\\s*");
    private static final String ENDING = ".rq";

    public QueryFile {
        header = List.copyOf(header);
    }

    /** One header line. */
    public record Entry(String key, String value) {}

    /**
     * Reads the header of a query file.
     *
     * @param path path of the file; its last part names the query
     * @throws IllegalArgumentException if the file does not end in .rq
     */
    public static QueryFile of(String path, String text) {
        if (!path.endsWith(ENDING)) {
            throw new IllegalArgumentException(path + " is no " + ENDING + " file");
        }
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
        List<Entry> header = text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(HEADER_LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Entry(line.group(1), line.group(2)))
                .toList();
        return new QueryFile(name, header, text);
    }

    /** The text below the header and the blank lines after it. */
    public String body() {
        return text.lines()
                        .dropWhile(line -> line.startsWith("#"))
                        .dropWhile(String::isBlank)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    public Optional<String> findHeader(String key) {
        return listHeaders(key).stream().findFirst();
    }

    /** @throws IllegalArgumentException if the header lacks the key */
    public String getHeader(String key) {
        return findHeader(key)
                .orElseThrow(() -> new IllegalArgumentException(name + ENDING + " has no line '# " + key + ": …'"));
    }

    public List<String> listHeaders(String key) {
        return header.stream()
                .filter(entry -> entry.key().equals(key))
                .map(Entry::value)
                .toList();
    }
}
