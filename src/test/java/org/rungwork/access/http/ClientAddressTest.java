package org.rungwork.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "::ffff:192.0.2.1,      192.0.2.1",
        "::FFFF:c000:201,       192.0.2.1",
        "192.0.2.1:50123,       192.0.2.1",
        "2001:db8::2,           2001:db8::1",
        "[2001:db8::2],         2001:db8::1",
        "[2001:db8::2]:50123,   2001:db8::1",
        "fe80::2%eth0,          fe80::1",
    })
    void oneClientHasOneName(String written, String usual) {
        assertThat(ClientAddress.of(written)).isEqualTo(ClientAddress.of(usual));
    }

    @Test
    void otherNetworksAreOtherClients() {
        assertThat(ClientAddress.of("2001:db8:0:1::1")).isNotEqualTo(ClientAddress.of("2001:db8::1"));
        assertThat(ClientAddress.of("192.0.2.1")).isNotEqualTo(ClientAddress.of("192.0.2.2"));
    }

    /** Looked up as the name of a host, they would not come back as they are, or only after the network was asked. */
    @ParameterizedTest
    @ValueSource(strings = {"unknown", "localhost", "_hidden:1", "example.org:80", "dead:", "1:2:3", "192.0.2.1.9"})
    void whatIsNoAddressStaysAsItIs(String written) {
        assertThat(ClientAddress.of(written)).isEqualTo(written);
    }
}
