package org.rungwork.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.DeliveryException;
import org.rungwork.intake.RdfReader;
import org.rungwork.intake.TaxonomyReader;
import org.rungwork.intake.crosswalk.CrosswalkReader;
import org.rungwork.intake.esco.EscoReader;
import org.rungwork.intake.oews.OewsReader;
import org.rungwork.intake.onet.OnetReader;
import org.rungwork.intake.skos.LabelsReader;
import org.rungwork.intake.skos.SkosReader;
import org.rungwork.intake.sssom.MappingSetReader;
import org.rungwork.intake.sssom.SssomFormat;
import org.rungwork.intake.sssom.SssomReader;
import org.rungwork.intake.sssom.SssomReading;

/** The readers of files, each with deliveries to spoil. */
enum Parsers {
    TURTLE(new SkosReader()),
    TRIG(new SkosReader()),
    N_TRIPLES(new SkosReader()),
    N_QUADS(new SkosReader()),
    RDF_XML(new SkosReader()),
    JSON_LD(new SkosReader()),
    ESCO(new EscoReader()),
    ONET(new OnetReader()),
    OEWS(new OewsReader()),
    CROSSWALK(new CrosswalkReader()),
    LABELS(new LabelsReader()),
    SSSOM_TSV(new MappingSetReader()),
    SSSOM_JSON(new MappingSetReader()),
    SSSOM_RDF(new MappingSetReader()),
    ZIP(new EscoReader()),
    GZIP(new SkosReader());

    private static final Path FOLDER = Path.of("src/test/resources/fuzz/files");

    private static final List<Delivered> WORKBOOKS = List.of(Workbooks.parts(Workbooks.wages()));

    private final TaxonomyReader reader;

    Parsers(TaxonomyReader reader) {
        this.reader = reader;
    }

    /** A delivery and how it is read. */
    record Case(String shown, Reading reading) {}

    @FunctionalInterface
    interface Reading {
        void into(Heard heard) throws IOException;
    }

    List<Delivered> samples() {
        return switch (this) {
            case OEWS -> WORKBOOKS;
            case ZIP -> ESCO.samples();
            case GZIP -> TURTLE.samples();
            default -> list(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private static List<Delivered> list(String folder) {
        try (Stream<Path> deliveries = Files.list(FOLDER.resolve(folder))) {
            return deliveries.sorted().map(Delivered::of).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param scratch a folder for archives, each gone when it was read */
    Case spoil(int number, Path scratch) {
        Mutator mutator = new Mutator(Campaign.seed(name(), number));
        List<Delivered> samples = samples();
        Delivered sample = mutator.pick(samples);
        Delivered other = mutator.pick(samples);
        return switch (this) {
            case OEWS -> workbook(sample, other, mutator);
            case ZIP -> packed(zip(sample, other, mutator), scratch.resolve("esco-1.1.1-" + number + ".zip"));
            case GZIP -> {
                byte[] bytes =
                        Delivered.gzip(List.copyOf(sample.files().values()).getFirst());
                yield packed(mutator.bytes(bytes, bytes), scratch.resolve("crafts-" + number + ".ttl.gz"));
            }
            default -> {
                Delivered spoiled = sample.spoiled(mutator, other);
                yield new Case(spoiled.shown(), heard -> read(spoiled.delivery(), number, heard));
            }
        };
    }

    /** A spoiled delivery as a curator sends it. */
    Exchange upload(Mutator mutator, String... headers) {
        List<Delivered> samples = samples();
        Delivered sample = mutator.pick(samples);
        Delivered other = mutator.pick(samples);
        byte[] body = this == OEWS
                ? zip(sample, other, mutator)
                : this == GZIP
                        ? Delivered.gzip(mutator.bytes(
                                sample.files().values().iterator().next(),
                                other.name().getBytes(StandardCharsets.UTF_8)))
                        : zip(sample, other, mutator);
        String file = switch (this) {
            case OEWS -> "national_M2024_dl.xlsx";
            case GZIP -> "crafts-1.ttl.gz";
            case ZIP -> "esco-1.1.1.zip";
            default -> sample.name() + ".zip";
        };
        String named = switch (this) {
            case LABELS -> "&version=1";
            case TURTLE, TRIG, N_TRIPLES, N_QUADS, RDF_XML, JSON_LD, GZIP -> "&name=fuzz&version=1";
            default -> "";
        };
        return Exchange.post(
                "/api/imports?kind=" + reader.kind() + named + "&file=" + file,
                body,
                "application/octet-stream",
                headers);
    }

    private static byte[] zip(Delivered sample, Delivered other, Mutator mutator) {
        return mutator.random().nextBoolean()
                ? sample.spoiled(mutator, other).zip()
                : mutator.bytes(sample.zip(), other.zip());
    }

    private Case workbook(Delivered sample, Delivered other, Mutator mutator) {
        byte[] workbook = zip(sample, other, mutator);
        Delivered delivered = new Delivered("oews_M2024", Map.of("national_M2024_dl.xlsx", workbook));
        return new Case(
                new String(workbook, StandardCharsets.ISO_8859_1), heard -> read(delivered.delivery(), 0, heard));
    }

    private Case packed(byte[] bytes, Path file) {
        return new Case(new String(bytes, StandardCharsets.ISO_8859_1), heard -> {
            Files.write(file, bytes);
            try {
                read(Delivery.open(file), 0, heard);
            } catch (DeliveryException refusal) {
                heard.issue(refusal.issue());
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }

    private void read(Delivery delivery, int number, Heard heard) {
        delivery.sha256();
        switch (this) {
            case TURTLE, TRIG, N_TRIPLES, N_QUADS, RDF_XML, JSON_LD -> {
                if (number % 2 == 1) {
                    readAsOurs(delivery, heard);
                    return;
                }
            }
            case SSSOM_TSV, SSSOM_JSON, SSSOM_RDF -> {
                if (number % 2 == 1) {
                    readAsSent(delivery, heard);
                    return;
                }
            }
            default -> {}
        }
        Map<String, String> options = this == LABELS ? Map.of("version", "1") : Map.of();
        try {
            reader.describe(delivery, options);
        } catch (IllegalArgumentException refusal) {
            if (refusal.getClass().getName().startsWith("java.")
                    && refusal.getClass() != IllegalArgumentException.class) {
                throw refusal;
            }
            heard.refused(refusal.getMessage());
            return;
        }
        reader.read(delivery, options, heard);
    }

    private static void readAsOurs(Delivery delivery, Heard heard) {
        delivery.files()
                .forEach(file -> new RdfReader()
                        .read(
                                file,
                                quad -> heard.triple(quad.getSubject(), quad.getPredicate(), quad.getObject()),
                                heard::issue));
    }

    private void readAsSent(Delivery delivery, Heard heard) {
        SssomFormat format = switch (this) {
            case SSSOM_TSV -> SssomFormat.TSV;
            case SSSOM_JSON -> SssomFormat.JSON;
            default -> SssomFormat.TURTLE;
        };
        delivery.files().forEach(file -> {
            SssomReading reading = new SssomReader().read(file, format);
            reading.issues().forEach(heard::issue);
            reading.contradictions().forEach(heard::issue);
        });
    }
}
