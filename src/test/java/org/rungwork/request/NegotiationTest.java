package org.rungwork.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class NegotiationTest {

    private static final List<String> OFFERED = List.of("text/turtle", "application/ld+json", "text/csv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv",
                "text/* | text/turtle",
                "*/* | text/turtle",
                "text/csv, */* | text/csv",
                "text/csv;q=0.2, text/turtle;q=0.4 | text/turtle",
                "application/json | application/ld+json",
                "application/json, text/plain, */* | application/ld+json",
                "image/png, text/csv;q=0.1 | text/csv"
            })
    void choosesWhatIsWantedMost(String accept, String chosen) throws HttpMediaTypeNotAcceptableException {
        assertThat(Negotiation.choose(accept, OFFERED)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle;q=0, */* | application/ld+json",
                "text/turtle;q=0, text/* | text/csv",
                "text/turtle;q=0.5, */*;q=0.8 | application/ld+json",
                "application/ld+json;q=0, application/json, text/csv;q=0.1 | text/csv"
            })
    void theMostExactRangeSpeaksForAType(String accept, String chosen) throws HttpMediaTypeNotAcceptableException {
        assertThat(Negotiation.choose(accept, OFFERED)).isEqualTo(chosen);
    }

    @Test
    void withoutAHeaderTheFirstIsChosen() throws HttpMediaTypeNotAcceptableException {
        assertThat(Negotiation.choose(null, OFFERED)).isEqualTo("text/turtle");
        assertThat(Negotiation.choose(" ", OFFERED)).isEqualTo("text/turtle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "*/*;q=0", "text/turtle;q=0, text/csv;q=0, text/*", "text/turtle;q=0"})
    void refusesWhatIsNotOffered(String accept) {
        assertThatExceptionOfType(HttpMediaTypeNotAcceptableException.class)
                .isThrownBy(() -> Negotiation.choose(accept, OFFERED));
    }
}
