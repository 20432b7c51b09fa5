package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Contract;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The files that the telephone offers, and the page that explains REST. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class RestContractE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_of_the_switchboard() {
        NightRun.until(
                () ->
                        Rest.as("lecture")
                                .get("/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31"),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
    }

    @Test
    @Tag("TEL-63")
    void the_page_offers_each_file_with_its_format_and_size_and_the_same_filters() {
        browser.open(
                "/telephone?du=2021-05-03&au=2021-05-31&file=standard&tri=decroches&ordre=desc");

        List<WebElement> offers =
                browser.driver().findElements(By.cssSelector(".liens-fichiers a"));

        assertThat(offers).hasSize(7);
        assertThat(offers.stream().map(WebElement::getText))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("(?s).*\\d[\\s\u00a0\u202f](octets?|Ko|Mo)$"));
        assertThat(offers.stream().map(offer -> offer.getDomAttribute("href")))
                .allMatch(href -> href.contains("du=2021-05-03&au=2021-05-31&file=standard"))
                .filteredOn(href -> href.contains("/jours."))
                .hasSize(3)
                .allMatch(href -> href.endsWith("&tri=decroches&ordre=desc"));
    }

    @Test
    @Tag("TEL-68")
    void the_page_of_the_interface_has_every_operation_of_the_document() {
        Contract contract = Contract.asServed();
        browser.open("/plan-du-site");
        WebElement link = browser.driver().findElement(By.cssSelector("a[href$='/aide/api']"));

        browser.leave(() -> link.sendKeys(Keys.ENTER));

        assertThat(browser.driver().getTitle()).isEqualTo("Interface REST – Aide – CLU");
        assertThat(
                        browser
                                .driver()
                                .findElements(By.cssSelector("article.contrat h3 + p code"))
                                .stream()
                                .map(WebElement::getText))
                .containsExactlyInAnyOrderElementsOf(
                        contract.operations().stream().map(Object::toString).toList());
        WebElement example =
                browser.driver().findElement(By.cssSelector("article.contrat details summary"));
        example.sendKeys(Keys.ENTER);
        assertThat(browser.driver().findElement(By.cssSelector(".contrat-exemple")).getText())
                .contains("\"day\"", "\"2021-05-03\"");
        assertThat(browser.driver().findElements(By.cssSelector("article.contrat script, iframe")))
                .isEmpty();
    }
}
