package org.rungwork.endpoint;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A response whose error messages may hold any character. Fuseki prints them through a servlet stream, which knows
 * Latin-1 only, and counts characters as bytes: a message with other letters arrived empty.
 */
public final class Utf8Errors extends HttpServletResponseWrapper {

    private static final int FIRST_ERROR = 400;

    public Utf8Errors(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setContentLength(int length) {
        if (getStatus() < FIRST_ERROR) {
            super.setContentLength(length);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream out = super.getOutputStream();
        return getStatus() < FIRST_ERROR ? out : new Utf8Stream(out);
    }

    private static final class Utf8Stream extends ServletOutputStream {

        private final ServletOutputStream out;

        Utf8Stream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void print(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
