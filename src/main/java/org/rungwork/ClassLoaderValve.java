package org.rungwork;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Has requests answered with the class loader of the application. Threads that begin there, such as the one that libraries end
 * queries by, inherit it, and are not those of a web application that stops before they do.
 */
final class ClassLoaderValve extends ValveBase {

    ClassLoaderValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Rungwork.class.getClassLoader());
        try {
            getNext().invoke(request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
