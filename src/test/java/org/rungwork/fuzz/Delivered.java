package org.rungwork.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.Received;

/** Files of a delivery, in memory. */
record Delivered(String name, Map<String, byte[]> files) {

    private static final int LONGEST_SHOWN = 400;

    static Delivered of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, byte[]> contents = new TreeMap<>();
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return new Delivered(folder.getFileName().toString(), contents);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With a file spoiled, most often; else with one that is gone, empty, called otherwise or in another's place. */
    Delivered spoiled(Mutator mutator, Delivered other) {
        Map<String, byte[]> spoiled = new TreeMap<>(files);
        List<String> names = List.copyOf(spoiled.keySet());
        String file = mutator.pick(names);
        switch (mutator.random().nextInt(30)) {
            case 0 -> spoiled.remove(file);
            case 1 -> spoiled.put(file, new byte[0]);
            case 2 -> spoiled.put("x" + mutator.text(file, other.name), spoiled.remove(file));
            case 3 -> spoiled.put(file, spoiled.get(mutator.pick(names)));
            default -> {
                int times = 1 + mutator.random().nextInt(Math.min(3, names.size()));
                for (int time = 0; time < times; time++) {
                    String name = mutator.pick(names);
                    byte[] bytes = spoiled.get(name);
                    spoiled.put(name, mutator.bytes(bytes, mutator.pick(List.copyOf(other.files.values()))));
                }
            }
        }
        return new Delivered(name, spoiled);
    }

    Delivery delivery() {
        return new Delivery(
                name,
                files.entrySet().stream()
                        .map(file -> Received.file(file.getKey(), file.getValue()))
                        .toList());
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** The beginning of each file, for people. */
    String shown() {
        List<String> shown = new ArrayList<>();
        files.forEach((file, bytes) -> shown.add(
                file + ": " + new String(bytes, 0, Math.min(bytes.length, LONGEST_SHOWN), StandardCharsets.UTF_8)));
        return shown.stream().collect(Collectors.joining("\n  "));
    }
}
