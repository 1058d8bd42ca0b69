package org.rungwork.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.web.HttpSC;
import org.jspecify.annotations.Nullable;
import org.rungwork.limits.JsonNumbers;
import org.rungwork.limits.Nesting;

/** Receives bodies: in a limited time, in a limited size as sent and as decompressed, and no deeper than parsers can read. */
final class Body {

    private static final int STEP = 16 * 1024;

    private Body() {}

    /**
     * The whole body, decompressed.
     *
     * @param largest the most bytes, as sent and as decompressed
     * @param time until it has to be there
     * @param reading what looks at it as it comes
     *
     * @throws RequestRefusedException with 400, 408, 413 or 415
     */
    static Spool receive(HttpServletRequest request, long largest, Duration time, UnaryOperator<InputStream> reading)
            throws IOException {
        if (request.getContentLengthLong() > largest) {
            throw tooLarge(largest);
        }
        long deadline = System.nanoTime() + time.toNanos();
        Spool spool = new Spool();
        boolean isComplete = false;
        try (InputStream body = decompressed(request, new Metered(request.getInputStream(), sent -> {
            requireInTime(deadline);
            requireSize(sent, largest);
        }))) {
            copy(reading.apply(body), spool, largest);
            isComplete = true;
            return spool;
        } catch (SocketTimeoutException slow) {
            throw late();
        } catch (EOFException | ZipException broken) {
            throw new RequestRefusedException(HttpSC.BAD_REQUEST_400, "The body is not what its encoding says");
        } catch (Nesting.TooDeepException | JsonNumbers.TooLongException unreadable) {
            throw new RequestRefusedException(HttpSC.BAD_REQUEST_400, String.valueOf(unreadable.getMessage()));
        } finally {
            if (!isComplete) {
                spool.close();
            }
        }
    }

    private static void copy(InputStream body, Spool spool, long largest) throws IOException {
        byte[] bytes = new byte[STEP];
        for (int count = body.read(bytes); count >= 0; count = body.read(bytes)) {
            requireSize(spool.size() + count, largest);
            spool.write(bytes, 0, count);
        }
    }

    private static InputStream decompressed(HttpServletRequest request, InputStream sent) throws IOException {
        String encoding = request.getHeader("Content-Encoding");
        return switch (encoding == null ? "" : encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> sent;
            case "gzip", "x-gzip" -> new GZIPInputStream(sent, STEP);
            case "deflate" -> new InflaterInputStream(sent);
            default ->
                throw new RequestRefusedException(
                        HttpSC.UNSUPPORTED_MEDIA_TYPE_415, "Send the body as it is, or with gzip or deflate");
        };
    }

    /** The body, as long as it is nested no deeper than the endpoint's parsers can read. */
    static InputStream checked(@Nullable String contentType, InputStream body) {
        return syntax(contentType)
                .<InputStream>map(
                        syntax -> new Nesting(syntax == Nesting.Syntax.JSON ? new JsonNumbers(body) : body, syntax))
                .orElse(body);
    }

    /** What brackets mean in such a body; XML has limits of its own. */
    private static Optional<Nesting.Syntax> syntax(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Lang language = RDFLanguages.contentTypeToLang(type);
        if (type.endsWith("json")) {
            return Optional.of(Nesting.Syntax.JSON);
        }
        boolean isBracketed = type.startsWith("application/sparql-")
                || Lang.TURTLE.equals(language)
                || Lang.TRIG.equals(language)
                || Lang.NTRIPLES.equals(language)
                || Lang.NQUADS.equals(language);
        // a body of no type is taken for Turtle by some
        return isBracketed || type.isEmpty() ? Optional.of(Nesting.Syntax.TURTLE) : Optional.empty();
    }

    private static void requireSize(long size, long largest) {
        if (size > largest) {
            throw tooLarge(largest);
        }
    }

    private static RequestRefusedException tooLarge(long largest) {
        return new RequestRefusedException(
                HttpSC.PAYLOAD_TOO_LARGE_413, "The body is larger than %,d bytes".formatted(largest));
    }

    private static void requireInTime(long deadline) {
        if (System.nanoTime() - deadline > 0) {
            throw late();
        }
    }

    private static RequestRefusedException late() {
        return new RequestRefusedException(HttpSC.REQUEST_TIMEOUT_408, "The body took too long to arrive");
    }

    /** Tells after each read how much was read in all. */
    private static final class Metered extends FilterInputStream {

        private final LongConsumer meter;
        private long sent;

        Metered(InputStream body, LongConsumer meter) {
            super(body);
            this.meter = meter;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            tell(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            tell(Math.max(0, count));
            return count;
        }

        private void tell(int count) {
            sent += count;
            meter.accept(sent);
        }
    }
}
