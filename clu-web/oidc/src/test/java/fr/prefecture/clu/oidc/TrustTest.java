package fr.prefecture.clu.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {

    private static final Instant NOW = Instant.parse("2021-05-31T08:00:00Z");

    private final Trust trust =
            new Trust("https://identite.example/api/v2", Set.of("cles.example"), false);

    @ParameterizedTest
    @CsvSource({
        "https://identite.example/api/v2, true",
        "https://identite.example/api/v2/, true",
        "https://identite.example/api/v3, false",
        "https://identite.example/API/v2, false",
        "http://identite.example/api/v2, false",
        "https://identite.example.invalid/api/v2, false",
        "'', false",
        ", false"
    })
    void the_issuer_is_whoever_was_asked(String issuer, boolean believed) {
        assertThat(trust.isIssuer(issuer)).isEqualTo(believed);
        assertThat(new Trust("", Set.of(), false).isIssuer(issuer)).as("nobody set").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://identite.example/keys, true, true",
        "https://IDENTITE.example:8443/keys, true, true",
        "https://cles.example/keys, true, true",
        "https://ailleurs.example/keys, false, true",
        "https://identite.example@ailleurs.example/, false, false",
        "https://169.254.169.254/latest, false, true",
        "http://identite.example/keys, false, false",
        "file:///etc/passwd, false, false",
        "javascript:alert(1), false, false",
        "/keys, false, false",
        "https://, false, false",
        "'', false, false",
        ", false, false"
    })
    void the_server_asks_known_hosts_and_browsers_go_by_tls(
            String address, boolean askable, boolean showable) {
        assertThat(trust.isAskable(address)).isEqualTo(askable);
        assertThat(trust.isShowable(address)).isEqualTo(showable);
    }

    @Test
    void without_tls_one_goes_only_where_it_is_allowed() {
        Trust plain = new Trust("http://127.0.0.1:8380/realms/p", Set.of(), true);
        assertThat(plain.isAskable("http://127.0.0.1:8380/keys")).isTrue();
        assertThat(plain.isAskable("http://localhost:8380/keys")).isFalse();
        assertThat(new Trust(plain.provider(), Set.of(), false).isAskable(plain.provider()))
                .isFalse();
    }

    @Test
    void what_is_demanded_is_asked_for_and_nothing_else() {
        assertThat(new Demand(List.of(), Optional.empty()).askedAt("https://p/log-in"))
                .isEqualTo("https://p/log-in");
        assertThat(
                        new Demand(List.of("eidas2", "eidas3"), Optional.of(Duration.ofHours(1)))
                                .askedAt("https://p/log-in?theme=clu"))
                .isEqualTo("https://p/log-in?theme=clu&acr_values=eidas2+eidas3&max_age=3600");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'acr':'eidas1','auth_time':1622448000}",
                "{'acr':'','auth_time':1622448000}",
                "{'acr':7,'auth_time':1622448000}",
                "{'acr':['eidas2'],'auth_time':1622448000}",
                "{'auth_time':1622448000}",
                "{'acr':'eidas2'}",
                "{'acr':'eidas2','auth_time':'1622448000'}",
                "{'acr':'eidas2','auth_time':1622440000}"
            })
    void a_weaker_an_older_or_an_unsaid_proof_is_refused(String token) {
        Demand demand = new Demand(List.of("eidas2", "eidas3"), Optional.of(Duration.ofHours(1)));
        assertThatThrownBy(() -> demand.requireMetBy(json(token), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_proof_as_demanded_is_enough() {
        Demand demand = new Demand(List.of("eidas2", "eidas3"), Optional.of(Duration.ofHours(1)));
        assertThatCode(
                        () ->
                                demand.requireMetBy(
                                        json("{'acr':'eidas3','auth_time':1622447000}"), NOW))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Demand(List.of(), Optional.empty()).requireMetBy(json("{}"), NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'iss':'https://p','aud':'clu'}",
                "{'iss':'https://p','aud':['other','clu'],'exp':1622448000,'nbf':1622448000}",
                "{'iss':'https://p','aud':'clu','exp':1622447980}"
            })
    void what_was_signed_for_us_is_taken(String claims) {
        assertThat(SignedClaims.requireFor(json(claims), "https://p", "clu", NOW)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'aud':'clu'}",
                "{'iss':'https://q','aud':'clu'}",
                "{'iss':'https://p'}",
                "{'iss':'https://p','aud':'other'}",
                "{'iss':'https://p','aud':['other']}",
                "{'iss':'https://p','aud':'clu','exp':1622447900}",
                "{'iss':'https://p','aud':'clu','exp':'never'}",
                "{'iss':'https://p','aud':'clu','nbf':1622448100}"
            })
    void what_was_signed_by_or_for_others_or_for_another_day_is_refused(String claims) {
        assertThatThrownBy(() -> SignedClaims.requireFor(json(claims), "https://p", "clu", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonObject json(String text) {
        return SignedClaims.json(text.replace('\'', '"'));
    }
}
