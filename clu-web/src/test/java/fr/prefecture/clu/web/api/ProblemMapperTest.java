package fr.prefecture.clu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMapperTest {

    private static final String DAYS = "/v1/switchboard/days";
    private static final String MAY = DAYS + "?from=2021-05-01&to=2021-05-31";

    private final Exchange exchange = new Exchange().as(Roles.READER);

    @ParameterizedTest
    @CsvSource({
        "?to=2021-05-31, parameter-missing, from",
        "?from=2021-05-01, parameter-missing, to",
        "?from=&to=2021-05-31, date-unreadable, from",
        "?from=01/05/2021&to=2021-05-31, date-unreadable, from",
        "?from=2021-5-1&to=2021-05-31, date-unreadable, from",
        "?from=2021-05-01T00:00&to=2021-05-31, date-unreadable, from",
        "?from=2021-02-29&to=2021-05-31, date-impossible, from",
        "?from=2021-05-01&to=2021-06-31, date-impossible, to",
        "?from=2021-05-01&to=2021-05-31&from=2021-05-02, parameter-repeated, from",
        "?from=2021-05-01&to=2021-05-31&file=standard, parameter-unknown, file",
        "?from=2021-05-01&to=2021-05-31&queue=, parameter-empty, queue",
        "?from=2021-05-31&to=2021-05-01, period-reversed,",
        "?from=1999-05-31&to=2021-05-01, period-outside,",
        "?from=2021-05-31&to=2100-01-01, period-outside,",
        "?from=2001-05-31&to=2021-05-01, period-too-long,"
    })
    void a_bad_parameter_is_said(String query, String type, String parameter) {
        MockHttpResponse response = exchange.get(DAYS + query);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Exchange.header(response, "Content-Type")).isEqualTo("application/problem+json");
        JsonObject problem = Exchange.json(response);
        assertThat(problem.getString("type")).isEqualTo("urn:clu:problem:" + type);
        assertThat(problem.getString("title")).isEqualTo("Requête incorrecte");
        assertThat(problem.getInt("status")).isEqualTo(400);
        assertThat(problem.getString("instance")).isEqualTo(DAYS);
        assertThat(Optional.ofNullable(problem.getString("parameter", null)))
                .isEqualTo(Optional.ofNullable(parameter));
    }

    @Test
    void the_detail_names_what_was_given_and_what_to_give() {
        assertThat(
                        Exchange.json(exchange.get(DAYS + "?from=2021-02-29&to=2021-05-31"))
                                .getString("detail"))
                .isEqualTo(
                        "Le paramètre «\u00a0from\u00a0» vaut «\u00a02021-02-29\u00a0», une date qui n’existe pas."
                                + " Donnez une date comme 2021-05-03.");
        assertThat(
                        Exchange.json(exchange.get(DAYS + "?from=2001-05-31&to=2021-05-01"))
                                .getString("detail"))
                .startsWith("La période compte 7\u202f276 jours, pour 3\u202f700 au plus.");
    }

    @Test
    void an_unknown_queue_or_source_is_a_bad_parameter() {
        exchange.failure = Optional.of(new RuleBroken("switchboard.queue.unknown", "{0}'x"));
        JsonObject problem = Exchange.json(exchange.get(MAY + "&queue=x"));
        assertThat(problem.getInt("status")).isEqualTo(400);
        assertThat(problem.getString("type"))
                .isEqualTo("urn:clu:problem:switchboard-queue-unknown");
        assertThat(problem.getString("parameter")).isEqualTo("queue");
        assertThat(problem.getString("detail")).contains("«\u00a0{0}'x\u00a0»");
        exchange.failure = Optional.of(new RuleBroken("switchboard.source.unknown", "x"));
        assertThat(Exchange.json(exchange.get(MAY + "&source=x")).getString("parameter"))
                .isEqualTo("source");
    }

    @Test
    void nobody_is_asked_who_they_are_and_the_wrong_role_is_refused() {
        MockHttpResponse unknown = new Exchange().get(MAY);
        assertThat(unknown.getStatus()).isEqualTo(401);
        assertThat(Exchange.header(unknown, "WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(Exchange.json(unknown).getInt("status")).isEqualTo(401);
        MockHttpResponse wrong = new Exchange().as(Roles.CERT).get(MAY);
        assertThat(wrong.getStatus()).isEqualTo(403);
        assertThat(Exchange.json(wrong).getString("title")).isEqualTo("Accès refusé");
    }

    @Test
    void a_refusal_of_the_core_is_a_refusal_of_the_interface() {
        exchange.failure = Optional.of(new EJBAccessException());
        assertThat(exchange.get(MAY).getStatus()).isEqualTo(403);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        for (String path : new String[] {"/v1", "/v2/switchboard/days", "/v1/nights/abc"}) {
            MockHttpResponse response = exchange.as(Roles.ADMINISTRATOR).get(path);
            assertThat(response.getStatus()).as(path).isEqualTo(404);
            assertThat(Exchange.json(response).getString("type")).isEqualTo("about:blank");
        }
    }

    @Test
    void another_method_is_not_allowed_and_the_allowed_ones_are_named() {
        MockHttpResponse response = exchange.send("DELETE", DAYS);
        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(Exchange.header(response, "Allow")).contains("GET").doesNotContain("DELETE");
        assertThat(Exchange.json(response).getInt("status")).isEqualTo(405);
    }

    @Test
    void another_format_is_not_available() {
        MockHttpResponse nothing =
                exchange.get(MAY, "Accept", "application/json;q=0, text/csv;q=0");
        assertThat(nothing.getStatus()).isEqualTo(406);
        MockHttpResponse response = exchange.get(MAY, "Accept", "application/xml");
        assertThat(response.getStatus()).isEqualTo(406);
        assertThat(Exchange.json(response).getString("detail")).contains("text/csv");
    }

    @Test
    void our_own_failure_gives_a_number_and_nothing_technical() {
        exchange.failure = Optional.of(new IllegalStateException("select * from secrets"));
        MockHttpResponse response = exchange.get(MAY);
        assertThat(response.getStatus()).isEqualTo(500);
        JsonObject problem = Exchange.json(response);
        assertThat(problem.getString("incident")).matches("[0-9A-F]{4}(-[0-9A-F]{4}){2}");
        assertThat(problem.getString("detail")).contains(problem.getString("incident"));
        assertThat(problem.getString("reference")).isEqualTo(problem.getString("incident"));
        assertThat(Exchange.body(response)).doesNotContain("secrets", "Exception");
    }

    @Test
    @Tag("ETA-10")
    void a_database_with_others_in_the_way_says_when_to_come_again() {
        exchange.failure = Optional.of(new EJBException(new SQLException("secret row", "40P01")));
        MockHttpResponse response = exchange.get(MAY);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(Exchange.header(response, "Retry-After")).isEqualTo("60");
        JsonObject problem = Exchange.json(response);
        assertThat(problem.getString("type")).isEqualTo("urn:clu:problem:later");
        assertThat(problem.getString("detail"))
                .startsWith("La base de données n’a pas répondu à temps.")
                .contains(problem.getString("incident"));
        assertThat(Exchange.body(response)).doesNotContain("secret", "40P01");
    }

    @Test
    void every_problem_has_the_number_of_its_request() {
        assertThat(Exchange.json(exchange.get(DAYS)).getString("reference"))
                .matches("[0-9A-F]{4}(-[0-9A-F]{4}){2}")
                .isNotEqualTo(Exchange.json(exchange.get(DAYS)).getString("reference"));
    }

    @Test
    void a_problem_is_not_kept() {
        assertThat(Exchange.header(exchange.get(DAYS), "Cache-Control")).isEqualTo("no-store");
    }
}
