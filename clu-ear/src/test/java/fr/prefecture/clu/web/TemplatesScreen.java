package fr.prefecture.clu.web;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The templates of documents. */
final class TemplatesScreen extends Screen {

    private TemplatesScreen(Browser browser) {
        super(browser);
    }

    static TemplatesScreen open(Browser browser) {
        browser.open("/admin/modeles");
        return new TemplatesScreen(browser);
    }

    /** What is said of a template: which text serves, and what is wrong. */
    String state(String file) {
        return row(file).findElements(By.tagName("td")).get(0).getText();
    }

    /** Where its files are, in the order of the page. */
    List<String> links(String file) {
        return row(file).findElements(By.tagName("a")).stream()
                .map(link -> link.getDomAttribute("href"))
                .toList();
    }

    private WebElement row(String file) {
        return browser.driver()
                .findElement(By.xpath("//table[@id='modeles']//tr[th//code[.='" + file + "']]"));
    }
}
