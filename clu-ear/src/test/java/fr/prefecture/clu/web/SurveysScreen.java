package fr.prefecture.clu.web;

import org.openqa.selenium.Keys;

/** The pages of surveys: questionnaires, campaigns, sheets of paper. */
final class SurveysScreen extends Screen {

    static final String CAMPAIGNS = "/enquetes";
    static final String QUESTIONNAIRES = "/questionnaires";

    SurveysScreen(Browser browser) {
        super(browser);
    }

    /** Plans a campaign on tablet, website and paper that asks the shipped users' questionnaire. */
    String campaign(String title, String begins, String ends) {
        browser.open(CAMPAIGNS + "/nouvelle");
        find("#titre").sendKeys(title);
        browser.script(
                "const s = document.getElementById('questionnaire'); s.value ="
                        + " [...s.options].find(o => o.text.includes('Satisfaction des"
                        + " usagers')).value");
        find("#debut").sendKeys(begins);
        find("#fin").sendKeys(ends);
        browser.script(
                "document.querySelectorAll('input[name=canaux]').forEach(b => b.checked = true)");
        save();
        return browser.path();
    }

    void save() {
        press("enregistrer");
    }

    void press(String button) {
        browser.leave(() -> find("#" + button).sendKeys(Keys.ENTER));
    }

    /** The id of what has the focus. */
    String focus() {
        return browser.string("return document.activeElement.id");
    }

    String news() {
        return spaced(find(".annonces .avis-succes").getText());
    }

    String spacedText() {
        return spaced(text());
    }

    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
