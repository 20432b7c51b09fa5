package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The product with one page that fails, to see what people are told. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class IncidentIT {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "<input id=\"reference\"[^>]* value=\"([0-9A-F]{4}(?:-[0-9A-F]{4}){2})\"");

    private static final Path LOG = Clu.server().resolve("log/server.log");

    @Deployment(name = "broken", testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive productWithABrokenPage() {
        EnterpriseArchive ear = Clu.ear();
        WebArchive war = ear.getAsType(WebArchive.class, "clu-web.war");
        war.delete("/home/legal.xhtml");
        war.addAsWebResource(
                new StringAsset(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>Le début"
                                + " #{frame.secretThing}</body></html>"),
                "home/legal.xhtml");
        ear.delete("/clu-web.war");
        ear.addAsModule(war);
        return ear;
    }

    @Test
    void a_failure_of_ours_has_a_number_and_nothing_technical() {
        HttpResponse<String> page = Rest.asNobody().get("/mentions-legales", "text/html");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("<h1>Incident technique</h1>");
        String number = number(page.body());
        assertThat(page.body())
                .doesNotContain(
                        "secretThing",
                        "Exception",
                        "jakarta.el",
                        "jakarta.servlet",
                        "org.glassfish",
                        "fr.prefecture",
                        "\tat ")
                .doesNotContain("Le début");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(number(Rest.asNobody().get("/mentions-legales", "text/html").body()))
                .as("another failure, another number")
                .isNotEqualTo(number);
    }

    @Test
    void the_number_is_that_of_the_request_and_the_log_has_all_of_it_under_it() throws Exception {
        HttpResponse<String> page = Rest.asNobody().get("/mentions-legales", "text/html");
        String number = number(page.body());

        assertThat(page.body()).contains("Référence à donner");
        assertThat(page.headers().allValues("X-Request-Id")).containsExactly(number);
        List<String> told =
                Files.readAllLines(LOG).stream()
                        .filter(line -> line.contains("\"request\":\"" + number + "\""))
                        .toList();
        assertThat(told)
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains(
                                                "incident " + number + ": GET /mentions-legales",
                                                "secretThing"));
    }

    @Test
    void every_refusal_has_its_number_and_nobody_without_a_proxy_chooses_it() throws Exception {
        HttpResponse<String> page =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(Rest.address("/aide/rien-de-tel"))
                                        .header("X-Request-Id", "chosen-by-a-caller")
                                        .GET());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().allValues("X-Request-Id")).containsExactly(number(page.body()));

        HttpResponse<String> rest = Rest.as("lecture").get("/api/v1/switchboard/days");
        assertThat(rest.statusCode()).isEqualTo(400);
        assertThat(rest.body())
                .contains(
                        "\"reference\":\""
                                + rest.headers().firstValue("X-Request-Id").orElseThrow()
                                + '"');

        String other =
                Rest.asNobody()
                        .get("/aide", "text/html")
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow();
        assertThat(Files.readString(LOG)).doesNotContain("chosen-by-a-caller", other);
    }

    @Test
    void the_other_pages_go_on() {
        assertThat(Rest.asNobody().get("/aide", "text/html").statusCode()).isEqualTo(200);
    }

    private static String number(String page) {
        Matcher number = NUMBER.matcher(page);
        assertThat(number.find()).as("an incident number").isTrue();
        return number.group(1);
    }
}
