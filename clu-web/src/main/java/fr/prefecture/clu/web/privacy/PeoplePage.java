package fr.prefecture.clu.web.privacy;

import fr.prefecture.clu.privacy.ErasureRow;
import fr.prefecture.clu.privacy.KnownPersons;
import fr.prefecture.clu.privacy.Person;
import fr.prefecture.clu.privacy.PurgeRow;
import fr.prefecture.clu.privacy.Purges;
import fr.prefecture.clu.privacy.Reference;
import fr.prefecture.clu.privacy.Trace;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** VIE-6, VIE-10 to VIE-15: what is kept of somebody, and what is removed in time. */
@Named
@RequestScoped
public class PeoplePage {

    static final String PATH = "/admin/personnes";

    /** Somebody who was found. */
    public record Found(String name, String email, String login, String where, String address) {}

    /** What an entry of the register has of somebody. */
    public record Amount(String data, long sure, long namesakes, long kept, long mentions) {}

    /** What a rule did. */
    public record Rule(String name, String term, String at, String purged, String next) {}

    /** An erasure that was made. */
    public record Made(String at, String by, long removed, long replaced, long kept, long words) {}

    @Inject KnownPersons persons;
    @Inject Purges purges;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<Reference> reference = Optional.empty();
    private Optional<Person> person = Optional.empty();
    private List<Trace> traces = List.of();
    private List<PurgeRow> rules;
    private List<ErasureRow> erasures;
    private List<Person> found = List.of();
    private String text;
    private boolean searched;
    private boolean namesakes;
    private boolean confirmed;

    @PostConstruct
    void begin() {
        reference = Reference.of(request.getParameter("fiche"));
        person = reference.flatMap(persons::find);
        if (person.isPresent()) {
            traces = persons.traces(reference.orElseThrow());
        }
        rules = purges.rows();
        erasures = persons.erasures();
    }

    /** Whom the address means must be known. */
    public void load() throws IOException {
        if (request.getParameter("fiche") != null && person.isEmpty()) {
            messages.missing();
        }
    }

    /** Whoever is looked for stands in no address. */
    public String search() {
        found = persons.find(text);
        searched = true;
        return null;
    }

    public String erase() throws IOException {
        if (!confirmed) {
            throw new RuleBroken("privacy.erase.unconfirmed");
        }
        ErasureRow done = persons.erase(reference.orElseThrow(), namesakes);
        messages.tellNext(
                Texts.of(
                        "privacy.erase.done",
                        Texts.count(done.removed(), "privacy.count.removed"),
                        Texts.count(done.replaced(), "privacy.count.replaced"),
                        Texts.count(done.kept(), "privacy.count.kept"),
                        Texts.count(done.words(), "privacy.count.words")));
        messages.leadTo(getAddress());
        return null;
    }

    public List<Found> getFound() {
        return found.stream()
                .map(
                        one ->
                                new Found(
                                        one.name().isEmpty()
                                                ? one.email().isEmpty() ? one.login() : one.email()
                                                : one.name(),
                                        one.email(),
                                        one.login(),
                                        Texts.of("PersonalData." + one.data().name()),
                                        Address.of(request, PATH).with("fiche", one.reference())
                                                + "#t-fiche"))
                .toList();
    }

    public boolean isFilled() {
        return !found.isEmpty();
    }

    public boolean isNobody() {
        return searched && found.isEmpty();
    }

    public String getFoundNote() {
        return found.size() == KnownPersons.MOST
                ? Texts.of("privacy.search.most", KnownPersons.MOST)
                : Texts.count(found.size(), "privacy.search.count");
    }

    public boolean isChosen() {
        return person.isPresent();
    }

    public String getHeading() {
        return Texts.of("privacy.person.heading", name());
    }

    private String name() {
        Person one = person.orElseThrow();
        return one.name().isEmpty()
                ? one.email().isEmpty() ? one.login() : one.email()
                : one.name();
    }

    public String getEraseHeading() {
        return Texts.of("privacy.erase.heading", name());
    }

    public String getReference() {
        return person.map(Person::reference).orElse("");
    }

    public List<Amount> getAmounts() {
        return traces.stream()
                .map(
                        trace ->
                                new Amount(
                                        Texts.of("PersonalData." + trace.data().name()),
                                        trace.sure(),
                                        trace.namesakes(),
                                        trace.kept(),
                                        trace.mentions()))
                .toList();
    }

    public boolean isNamed() {
        return traces.stream().anyMatch(trace -> trace.namesakes() > 0);
    }

    public String getNamesakesText() {
        return Texts.of(
                "privacy.erase.namesakes",
                Texts.count(
                        traces.stream().mapToInt(Trace::namesakes).sum(), "privacy.count.rows"));
    }

    public boolean isKeeping() {
        return traces.stream().anyMatch(trace -> trace.kept() > 0);
    }

    public boolean isMentioned() {
        return traces.stream().anyMatch(trace -> trace.mentions() > 0);
    }

    public List<Rule> getRules() {
        return rules.stream()
                .map(
                        row ->
                                new Rule(
                                        Texts.of("PurgeRule." + row.rule().name()),
                                        RegisterLine.term(row.rule()),
                                        row.at()
                                                .map(at -> Texts.of("privacy.rule.at", at))
                                                .orElse(Texts.of("privacy.rule.never")),
                                        Texts.of(
                                                "privacy.rule.purged",
                                                row.purged(),
                                                row.inTwelveMonths()),
                                        row.next()
                                                .map(day -> Texts.of("privacy.rule.next", day))
                                                .orElse(Texts.of("privacy.rule.nothing"))))
                .toList();
    }

    public List<Made> getErasures() {
        return erasures.stream()
                .map(
                        row ->
                                new Made(
                                        Texts.of("privacy.rule.at", row.at()),
                                        row.by(),
                                        row.removed(),
                                        row.replaced(),
                                        row.kept(),
                                        row.words()))
                .toList();
    }

    public boolean isErased() {
        return !erasures.isEmpty();
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public String getFileAddress() {
        return Address.of(request, PersonExports.PATH).toString();
    }

    // --- fields

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isNamesakes() {
        return namesakes;
    }

    public void setNamesakes(boolean namesakes) {
        this.namesakes = namesakes;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
