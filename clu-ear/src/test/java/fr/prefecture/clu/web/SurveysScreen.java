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
        chooseSaying("questionnaire", "Satisfaction des usagers");
        find("#debut").sendKeys(begins);
        find("#fin").sendKeys(ends);
        findAll("input[name=canaux]").stream()
                .filter(box -> !box.isSelected())
                .forEach(box -> box.sendKeys(Keys.SPACE));
        save();
        return browser.path();
    }

    void save() {
        press("enregistrer");
    }
}
