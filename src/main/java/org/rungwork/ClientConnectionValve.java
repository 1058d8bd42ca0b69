package org.rungwork;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.rungwork.endpoint.Gate;

/** Lets the endpoint ask whether a client is still there, and break a connection, which servlets cannot. */
final class ClientConnectionValve extends ValveBase {

    ClientConnectionValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        BooleanSupplier gone = () -> isClosed(request) && isClosed(request);
        request.setAttribute(Gate.CLIENT_GONE, gone);
        Runnable cut = () -> {
            request.setAttribute(RequestValve.CUT, response.getStatus());
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        };
        request.setAttribute(Gate.CUT, cut);
        getNext().invoke(request, response);
    }

    /**
     * Tomcat answers 1 where its reading without waiting meets the end of the connection. So it does for one byte of a next
     * request, but that it finds only once.
     */
    private static boolean isClosed(Request request) {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        connection.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return connection.getAvailable() == 1;
    }
}
