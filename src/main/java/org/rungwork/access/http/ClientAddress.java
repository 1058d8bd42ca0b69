package org.rungwork.access.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Which clients are one. */
final class ClientAddress {

    /** Whoever has one address of IPv6 has all of its network. */
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** @param address in figures, as servlets tell it */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // a colon makes it figures: nothing is looked up
            byte[] network = Arrays.copyOf(InetAddress.getByName(address).getAddress(), NETWORK_BYTES);
            return HexFormat.of().formatHex(network);
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
