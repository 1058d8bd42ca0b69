package org.rungwork.endpoint;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is here, whole and decompressed, before anybody works on it.
 */
final class ReceivedRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private static final Set<String> LEFT_OUT = Set.of("force-accept", "stylesheet", "callback");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> HEADERS_OF_THE_SENT_BODY = Set.of("content-encoding", "content-length");

    private final Set<String> leftOut;
    private final Spool body;
    private Map<String, String[]> parameters = Map.of();
    private @Nullable ServletInputStream opened;

    private ReceivedRequest(HttpServletRequest request, Spool body, Set<String> leftOut) {
        super(request);
        this.body = body;
        this.leftOut = leftOut;
    }

    /**
     * A request to Fuseki: not nested too deeply, and without the parameters that let a client choose what a browser makes of the
     * answer.
     *
     * @param largest the most bytes of the body
     * @param time until it has to be there
     * @throws RequestRefusedException if the body is too large, too slow, or nested too deeply
     */
    static ReceivedRequest ofEndpoint(HttpServletRequest request, long largest, Duration time) throws IOException {
        Spool body = Body.receive(request, largest, time, sent -> Body.checked(request.getContentType(), sent));
        return new ReceivedRequest(request, body, LEFT_OUT);
    }

    /**
     * A request to somebody who looks at the content of the body.
     *
     * @param largest the most bytes of the body
     * @param time until it has to be there
     * @throws RequestRefusedException if the body is too large or too slow
     */
    static ReceivedRequest of(HttpServletRequest request, long largest, Duration time) throws IOException {
        return new ReceivedRequest(request, Body.receive(request, largest, time, sent -> sent), Set.of());
    }

    /**
     * Reads address and form, which takes several times the memory of the form: so nobody does before the turn has come.
     *
     * @throws RequestRefusedException if they are malformed
     */
    void readParameters() throws IOException {
        String form = isForm(getContentType()) ? body.text() : "";
        parameters = Form.parameters(getQueryString(), form, leftOut);
    }

    static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(FORM);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (opened == null) {
            opened = new BodyStream(body.open());
        }
        return opened;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public int getContentLength() {
        return (int) Math.min(body.size(), Integer.MAX_VALUE);
    }

    @Override
    public long getContentLengthLong() {
        return body.size();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HEADERS_OF_THE_SENT_BODY.contains(name.toLowerCase(Locale.ROOT)) ? null : super.getHeader(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public void close() {
        try {
            if (opened != null) {
                opened.close();
            }
            body.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class BodyStream extends ServletInputStream {

        private final InputStream body;
        private boolean isFinished;

        BodyStream(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            isFinished |= one < 0;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = body.read(bytes, offset, length);
            isFinished |= count < 0;
            return count;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }

        @Override
        public boolean isFinished() {
            return isFinished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is here already");
        }
    }
}
