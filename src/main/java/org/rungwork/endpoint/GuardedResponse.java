package org.rungwork.endpoint;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.web.HttpSC;
import org.jspecify.annotations.Nullable;
import org.rungwork.access.http.Refusal;

/**
 * A response that is whole, or an error, or visibly cut. The beginning is kept back, so that what fails early becomes a status; what
 * fails later breaks the connection, since a client could not tell half an answer from a whole one. What Fuseki would add to
 * it then, such as a remark in the middle of a table, is dropped.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

    private static final int KEPT_BACK = 64 * 1024;
    private static final int FIRST_ERROR = 400;
    private static final String RETRY_SECONDS = "5";

    private final long largest;
    private @Nullable Stream stream;
    private int failure;
    private @Nullable String message;

    GuardedResponse(HttpServletResponse response, long largest) {
        super(response);
        this.largest = largest;
        response.setBufferSize(KEPT_BACK);
    }

    /** An answer was begun that cannot be finished: the connection has to go. */
    static final class AnswerCutException extends IOException {
        AnswerCutException() {
            super("The answer was cut");
        }
    }

    /** Makes this the answer, whatever was prepared. */
    void refuse(int status, String reason) {
        failure = status;
        message = reason;
    }

    /**
     * Sends the error if there is one.
     *
     * @return false if too much of another answer is sent already: then the connection has to go
     */
    boolean finish() throws IOException {
        if (failure < FIRST_ERROR) {
            return true;
        }
        if (isCommitted()) {
            return false;
        }
        resetBuffer();
        super.setStatus(failure);
        super.setHeader("Cache-Control", "no-store");
        if (failure == HttpSC.SERVICE_UNAVAILABLE_503) {
            super.setHeader("Retry-After", RETRY_SECONDS);
        }
        byte[] text = ErrorText.of(failure, message).getBytes(StandardCharsets.UTF_8);
        super.setContentType("text/plain;charset=utf-8");
        super.setContentLength(text.length);
        super.getOutputStream().write(text);
        return true;
    }

    @Override
    public void setStatus(int status) {
        if (status >= FIRST_ERROR) {
            failure = status;
        } else if (failure == 0) {
            super.setStatus(status);
        }
    }

    /** Fuseki counts requests; the client gets the number that stands in the log. */
    @Override
    public void setHeader(String name, String value) {
        boolean isId = name.equals(Fuseki.FusekiRequestIdHeader) && getHeader(Refusal.REQUEST_ID) != null;
        super.setHeader(name, isId ? getHeader(Refusal.REQUEST_ID) : value);
    }

    @Override
    public int getStatus() {
        return failure == 0 ? super.getStatus() : failure;
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String reason) {
        refuse(status, reason);
    }

    @Override
    public void setContentType(String type) {
        if (failure == 0) {
            super.setContentType(type);
        }
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        if (failure == 0) {
            super.setCharacterEncoding(encoding);
        }
    }

    @Override
    public void setContentLength(int length) {
        if (failure == 0) {
            super.setContentLength(length);
        }
    }

    /** What is kept back stays so until the buffer is full or the answer is complete. */
    @Override
    public void flushBuffer() {}

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Stream(super.getOutputStream());
        }
        return stream;
    }

    private final class Stream extends ForwardingStream {

        private long written;

        Stream(ServletOutputStream out) {
            super(out);
        }

        /** Only messages are printed, and through a servlet stream that knows Latin-1 only. */
        @Override
        public void print(String text) throws IOException {
            if (failure == 0) {
                write(text.getBytes(StandardCharsets.UTF_8));
            } else if (message == null) {
                message = text;
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (failure != 0) {
                return;
            }
            written += length;
            if (written > largest) {
                refuse(HttpSC.PAYLOAD_TOO_LARGE_413, "The answer is larger than %,d bytes".formatted(largest));
                throw new AnswerCutException();
            }
            super.write(bytes, offset, length);
        }

        /** See {@link #flushBuffer}. */
        @Override
        public void flush() {}

        /** The container closes it, after the last chance to say what went wrong. */
        @Override
        public void close() {}
    }
}
