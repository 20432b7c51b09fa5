package fr.prefecture.clu.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.account.ProvedIdentity;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    private static final JsonObject TOKEN = json("{'iss':'https://p','sub':'s-1'}");

    @Test
    void a_person_is_told_by_proconnect_s_claims() {
        ProvedIdentity identity =
                identity(
                        "{'sub':'s-1','given_name':'Camille','usual_name':'Invitée',"
                                + "'email':'c@example.invalid','uid':'u','siret':'123'}",
                        Optional.empty());

        assertThat(identity)
                .isEqualTo(
                        new ProvedIdentity(
                                "https://p",
                                "s-1",
                                "c@example.invalid",
                                false,
                                "Camille Invitée",
                                java.util.Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email_verified':true} | true",
                "{'email_verified':'true'} | true",
                "{'email_verified':false} | false",
                "{'email_verified':'yes'} | false",
                "{} | false"
            })
    void only_the_provider_s_own_yes_verifies_an_address(String more, boolean verified) {
        assertThat(identity(more, Optional.empty()).emailVerified()).isEqualTo(verified);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roles | {'roles':['QUALITY_OFFICER','switchboard']}",
                "realm_access.roles | {'realm_access':{'roles':['quality-officer','SWITCHBOARD']}}",
                "groups | {'groups':['QUALITY_OFFICER','SWITCHBOARD',3,null]}"
            })
    void roles_are_found_where_the_setting_says(String claim, String more) {
        assertThat(identity(more, Optional.of(claim)).roles())
                .containsExactlyInAnyOrder("QUALITY_OFFICER", "SWITCHBOARD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'roles':null}", "{'roles':{'a':1}}", "{'roles':7}"})
    void what_is_no_list_of_words_gives_no_role(String more) {
        assertThat(identity(more, Optional.of("roles")).roles()).isEmpty();
        assertThat(identity(more, Optional.of("roles.deeper")).roles()).isEmpty();
    }

    @Test
    void a_word_for_somebody_else_or_for_nobody_is_refused() {
        assertThatThrownBy(() -> new Claims(TOKEN, json("{'sub':'s-2'}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Claims(TOKEN, json("{'email':'c@example.invalid'}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_provider_that_names_nobody_is_refused() {
        assertThatThrownBy(
                        () ->
                                new Claims(json("{'iss':'https://p'}"), JsonValue.EMPTY_JSON_OBJECT)
                                        .identity(Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void claims_signed_by_rsa_or_an_elliptic_curve_are_read_and_changed_ones_are_not()
            throws Exception {
        for (String algorithm : new String[] {"RS256", "ES256"}) {
            KeyPair pair = pair(algorithm);
            JsonObject keys = keys(pair, "k-1");
            String signed = sign(pair, algorithm, "k-1", "{'email':'c@example.invalid'}");

            assertThat(SignedClaims.read(signed, keys).getString("email"))
                    .isEqualTo("c@example.invalid");

            String[] part = signed.split("\\.", -1);
            String other = part[0] + '.' + encode("{'email':'x@example.invalid'}") + '.' + part[2];
            assertRefused(other, keys);
            assertRefused(part[0] + '.' + part[1] + '.', keys);
            assertRefused(sign(pair(algorithm), algorithm, "k-1", "{}"), keys);
            assertRefused(sign(pair, algorithm, "k-2", "{}"), keys);
            assertRefused(encode("{'alg':'none'}") + '.' + part[1] + '.', keys);
            assertRefused("no.signature", keys);
        }
    }

    private static void assertRefused(String signed, JsonObject keys) {
        assertThatThrownBy(() -> SignedClaims.read(signed, keys))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ProvedIdentity identity(String more, Optional<String> rolesClaim) {
        JsonObject told = Json.createObjectBuilder(json(more)).add("sub", "s-1").build();
        return new Claims(TOKEN, told).identity(rolesClaim);
    }

    private static JsonObject json(String text) {
        return SignedClaims.json(text.replace('\'', '"'));
    }

    private static KeyPair pair(String algorithm) throws Exception {
        KeyPairGenerator generator =
                KeyPairGenerator.getInstance(algorithm.equals("RS256") ? "RSA" : "EC");
        generator.initialize(algorithm.equals("RS256") ? 2048 : 256);
        return generator.generateKeyPair();
    }

    private static JsonObject keys(KeyPair pair, String id) {
        String key =
                pair.getPublic() instanceof RSAPublicKey rsa
                        ? "'kty':'RSA','n':'%s','e':'%s'"
                                .formatted(
                                        number(rsa.getModulus()), number(rsa.getPublicExponent()))
                        : "'kty':'EC','crv':'P-256','x':'%s','y':'%s'"
                                .formatted(
                                        number(
                                                ((ECPublicKey) pair.getPublic())
                                                        .getW()
                                                        .getAffineX()),
                                        number(
                                                ((ECPublicKey) pair.getPublic())
                                                        .getW()
                                                        .getAffineY()));
        return json("{'keys':[{'kid':'%s',%s}]}".formatted(id, key));
    }

    private static String number(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
    }

    private static String sign(KeyPair pair, String algorithm, String key, String claims)
            throws Exception {
        String text =
                encode("{'alg':'%s','kid':'%s'}".formatted(algorithm, key)) + '.' + encode(claims);
        Signature signature =
                Signature.getInstance(
                        algorithm.equals("RS256")
                                ? "SHA256withRSA"
                                : "SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text
                + '.'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
