package org.rungwork.access.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which clients are one. */
final class ClientAddress {

    /** As servers and proxies write it, some with a port. What is none would be looked up as the name of a host. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?<v4>[0-9.]+)(:[0-9]+)?|\\[?(?<v6>[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)(%[^]]*)?(](:[0-9]+)?)?");

    /** Whoever has one address of IPv6 has all of its network. */
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** @param address in figures, as servlets tell it */
    static String of(String address) {
        Matcher written = WRITTEN.matcher(address);
        if (!written.matches()) {
            return address;
        }
        if (written.group("v4") != null) {
            return written.group("v4");
        }
        try {
            InetAddress known = InetAddress.getByName(written.group("v6"));
            // ::ffff:192.0.2.1 is one of IPv4
            return known instanceof Inet4Address
                    ? known.getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
