package org.rungwork.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.rungwork.limits.Nesting;

/** Refuses queries and updates with more open brackets than parsers can read, before they are parsed. */
final class Brackets {

    private Brackets() {}

    static void require(String text) {
        require(text.getBytes(StandardCharsets.UTF_8));
    }

    static void require(byte[] text) {
        try (InputStream checked = new Nesting(new ByteArrayInputStream(text), Nesting.Syntax.TURTLE)) {
            checked.transferTo(OutputStream.nullOutputStream());
        } catch (Nesting.TooDeepException tooDeep) {
            ServletOps.errorBadRequest(tooDeep.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
