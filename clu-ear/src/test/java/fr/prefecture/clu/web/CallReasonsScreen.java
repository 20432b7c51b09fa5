package fr.prefecture.clu.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Why people call: the list of reasons, the page that counts them, and what comes of it. */
final class CallReasonsScreen extends Screen {

    final Keyboard keyboard;

    CallReasonsScreen(Browser browser) {
        super(browser);
        keyboard = new Keyboard(browser);
    }

    static CallReasonsScreen open(Browser browser, String path) {
        browser.open(path);
        return new CallReasonsScreen(browser);
    }

    // --- the list

    /** Types a reason into the form that is shown, and sends it. */
    void say(String label, String code, String key, String page) {
        keyboard.write("libelle", label);
        keyboard.write("code", code);
        keyboard.write("touche", key);
        keyboard.write("page-site", page);
        keyboard.reach("#enregistrer").enter();
    }

    /** Adds a reason, unless an earlier test has. */
    void has(String label, String code, String key, String page) {
        browser.open("/telephone/motifs");
        if (row(code).isEmpty()) {
            say(label, code, key, page);
        }
    }

    Optional<WebElement> row(String code) {
        return findAll("#motif-" + code).stream().findFirst();
    }

    List<String> codes() {
        return cells("#motifs tbody tr").stream().map(row -> row.get(1)).toList();
    }

    /** Opens the form that changes a reason. */
    void correct(String code) {
        browser.leave(() -> find("#motif-" + code + " td a[href*='motif=']").sendKeys(Keys.ENTER));
    }

    void move(String way, String code) {
        browser.leave(() -> find("#" + way + "-" + code).sendKeys(Keys.ENTER));
    }

    /** What is said at a field, with ordinary spaces. */
    String problem(String field) {
        return spaced(find("#" + field + "-erreur").getText());
    }

    // --- the keys

    /** Leads the focus to the keys, with the keyboard alone. */
    void begin() {
        keyboard.reach("#commencer");
        keyboard.press(Keys.ENTER);
        browser.patiently()
                .until(d -> "touches".equals(browser.string("return document.activeElement.id")));
    }

    /** How many calls of today its button shows. */
    long calls(String code) {
        return Long.parseLong(
                page().selectFirst("#touches button[value='" + code + "'] [data-compte]").text());
    }

    void untilCalls(String code, long calls) {
        browser.patiently().until(d -> calls(code) == calls);
    }

    String said() {
        return spaced(find("#pointage-dit").getText());
    }

    void untilSaid(String part) {
        browser.patiently().until(d -> said().contains(part));
    }

    void takeBack() {
        keyboard.reach("#annuler-dernier");
        keyboard.press(Keys.ENTER);
    }

    /** How many presses wait in the browser. */
    long kept() {
        return browser.number(
                "return Object.keys(localStorage).filter(k => k.startsWith('clu-pointage:')).length");
    }

    void connected(boolean connected) {
        browser.command("Network.enable", Map.of());
        browser.command(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        !connected,
                        "latency",
                        0,
                        "downloadThroughput",
                        -1,
                        "uploadThroughput",
                        -1));
    }

    /** Sends a press as the script does; the answer's status and words. */
    String send(String fields) {
        return (String)
                browser.asynchronously(
                        """
                                const [fields, done] = arguments;
                                fetch(document.getElementById('pointage').getAttribute('action'), {
                                  method: 'POST',
                                  body: new URLSearchParams(fields + '&reponse=json')
                                }).then(async a => done(a.status + ' ' + (await a.json()).dit));
                                """,
                        fields);
    }

    /** Sends the form as a browser without scripts does. */
    void sendWithoutScript(String code) {
        browser.leave(
                () ->
                        browser.script(
                                """
                                const form = document.getElementById('pointage');
                                const field = document.createElement('input');
                                field.type = 'hidden';
                                field.name = 'motif';
                                field.value = arguments[0];
                                form.append(field);
                                form.submit();
                                """,
                                code));
    }

    // --- the results

    /** A cell of the reason's row, with ordinary spaces. */
    String cell(String code, int column) {
        return spaced(
                content(
                        page().selectFirst("#par-motif tr[data-motif='" + code + "']")
                                .child(column)));
    }
}
