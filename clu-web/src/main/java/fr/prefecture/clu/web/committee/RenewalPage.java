package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** A mandate that goes on. */
@Named
@RequestScoped
public class RenewalPage extends FormPage<RenewalPage.Renewal> {

    /**
     * @param until none for no end that is set
     */
    public record Renewal(Optional<LocalDate> until) {}

    @Inject Person person;
    @Inject Members members;

    @Override
    protected void declare(FormDeclaration<Renewal> form) {
        form.of(Renewal.class, "committee.renewal");
        person.found().ifPresent(row -> form.change(new Renewal(Optional.empty()), row.version()));
    }

    public void load() throws IOException {
        person.mustBeOpen();
    }

    @Override
    protected void send(Renewal typed) throws IOException {
        members.renew(getLine().row().id(), getForm().version(), typed.until());
        person.back(
                typed.until()
                        .map(day -> Texts.of("committee.renewal.done", getLine().row().name(), day))
                        .orElseGet(
                                () ->
                                        Texts.of(
                                                "committee.renewal.done.open",
                                                getLine().row().name())));
    }

    public MandateLine getLine() {
        return person.line();
    }

    public String getHeading() {
        return Texts.of("committee.renewal.heading", getLine().row().name());
    }

    public String getNow() {
        return Texts.of("committee.renewal.now", getLine().mandate());
    }

    public String getBackAddress() {
        return person.address();
    }
}
